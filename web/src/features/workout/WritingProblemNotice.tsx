import { For, Match, Show, Switch } from 'solid-js';
import { Notice } from '../../ui/Notice.tsx';
import styles from './PreWorkoutScreen.module.css';
import type { WritingProblem } from './preparation-types.ts';

/** Why no workout was written, in words, with the one next step. Calm: nothing here is the athlete's failing. */
export function WritingProblemNotice(props: { problem: WritingProblem; onOpen: (path: string) => void }) {
  const settings = { label: 'Record a clearance', onClick: () => props.onOpen('/settings/safety') };
  return (
    <Switch fallback={<Notice kind="failed">{props.problem.message}</Notice>}>
      <Match when={props.problem.__typename === 'ClearanceNeeded' && props.problem}>
        {(problem) => (
          <Notice kind="note" action={settings}>
            <Show when={!problem().reasons.some((reason) => problem().message.includes(reason))}>
              <p>{problem().message}</p>
            </Show>
            <ul class={styles.reasons}>
              <For each={problem().reasons}>{(reason) => <li>{reason}</li>}</For>
            </ul>
          </Notice>
        )}
      </Match>
      <Match when={props.problem.__typename === 'RedFlag' && props.problem}>
        {(problem) => (
          <p class={styles.redFlag} role="alert">
            {problem().message}
          </p>
        )}
      </Match>
      <Match when={props.problem.__typename === 'InvalidInput' && props.problem}>
        {(problem) => (
          <Notice kind="failed">
            <p>{problem().message}</p>
            <ul class={styles.reasons}>
              <For each={problem().issues}>{(issue) => <li>{issue.message}</li>}</For>
            </ul>
          </Notice>
        )}
      </Match>
      <Match when={props.problem.__typename === 'EntryClosed'}>
        <Notice kind="note" action={{ label: 'Back to today', onClick: () => props.onOpen('/') }}>
          {props.problem.message}
        </Notice>
      </Match>
      <Match when={props.problem.__typename === 'NotOnboarded'}>
        <Notice kind="note" action={{ label: 'Answer the questions', onClick: () => props.onOpen('/welcome') }}>
          {props.problem.message}
        </Notice>
      </Match>
    </Switch>
  );
}
