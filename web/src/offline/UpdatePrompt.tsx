import { useLocation } from '@solidjs/router';
import { Show } from 'solid-js';
import { Notice } from '../ui/Notice.tsx';
import { takeUpdate, updateReady } from './register-worker.ts';
import styles from './UpdatePrompt.module.css';

/** Says that a newer version is ready, and takes it when asked. Says nothing while somebody trains. */
export function UpdatePrompt() {
  const location = useLocation();
  const training = () => /^\/(workout|done)\//.test(location.pathname);
  return (
    <Show when={updateReady() && !training()}>
      <div class={styles.place}>
        <Notice action={{ label: 'Use it now', onClick: takeUpdate }}>A new version of Setwise is ready.</Notice>
      </div>
    </Show>
  );
}
