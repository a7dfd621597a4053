import { createContext, type JSX, Match, Switch, useContext } from 'solid-js';
import { createQuery, type QueryState } from '../../graphql/create-query.ts';
import type { SettingsQuery } from '../../graphql/generated/graphql.ts';
import { SettingsDocument } from '../../graphql/generated/SettingsDocument.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

export type Me = NonNullable<SettingsQuery['me']>;
export type Athlete = NonNullable<Me['athlete']>;

const Context = createContext<QueryState<SettingsQuery>>();

/** Asks once for everything settings show; the pages below read from it. */
export function SettingsProvider(props: { children: JSX.Element }) {
  return <Context.Provider value={createQuery(SettingsDocument)}>{props.children}</Context.Provider>;
}

export function useSettings(): QueryState<SettingsQuery> {
  const settings = useContext(Context);
  if (!settings) throw new Error('Settings are read outside of their provider');
  return settings;
}

/** A page of settings that needs the athlete: keeps its place while it loads, and says what is missing where there is none. */
export function AthletePage(props: { title: string; children: (athlete: Athlete, me: Me) => JSX.Element }) {
  const settings = useSettings();
  const both = () => {
    const me = settings.data?.me;
    return me?.athlete ? { me, athlete: me.athlete } : undefined;
  };
  return (
    <Switch
      fallback={
        <Page title={props.title} back="/settings">
          <Skeleton lines={4} size="row" />
        </Page>
      }
    >
      <Match when={both()}>{(found) => props.children(found().athlete, found().me)}</Match>
      <Match when={settings.data}>
        <Page title={props.title} back="/settings">
          <p>There is nothing to change yet. A few questions come first.</p>
          <Button kind="quiet" href="/welcome">
            Answer them
          </Button>
        </Page>
      </Match>
      <Match when={settings.failure}>
        {(failure) => (
          <Page title={props.title} back="/settings">
            <Notice kind="offline" action={{ label: 'Try again', onClick: () => settings.refetch() }}>
              {failure().message} Your settings are on the server; they show as soon as it answers.
            </Notice>
          </Page>
        )}
      </Match>
    </Switch>
  );
}
