import { render } from 'solid-js/web';
import './ui/tokens.css';
import './ui/base.css';
import { App } from './app.tsx';
import { restoreSession } from './features/sign-in/session.ts';
import { startOffline } from './offline/start-offline.ts';
import { makeThemeFollower } from './ui/theme.ts';

makeThemeFollower();
void restoreSession();
startOffline();

render(() => <App />, document.getElementById('app') as HTMLElement);
