import { For } from 'solid-js';
import { inMinutes } from './describe-entry.ts';
import styles from './EntryFigures.module.css';
import type { EntryRecord } from './EntryPage.tsx';

type Stats = NonNullable<EntryRecord['completion']>['stats'];

/** The numbers of a session; what did not happen is left out, not "0 kg". */
export function EntryFigures(props: { stats: Stats }) {
  return (
    <dl class={styles.figures}>
      <For each={figuresOf(props.stats)}>
        {([name, value]) => (
          <div class={styles.figure}>
            <dt class={styles.name}>{name}</dt>
            <dd class={styles.value}>{value}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}

function figuresOf(stats: Stats): [name: string, value: string][] {
  const figures: [string, string, boolean][] = [
    ['Time', inMinutes(stats.durationSeconds), stats.durationSeconds > 0],
    ['Exercises', `${stats.exercisesDone} of ${stats.exercisesPlanned}`, true],
    ['Sets', `${stats.setsDone} of ${stats.setsPlanned}`, true],
    ['Reps', String(stats.reps), stats.reps > 0],
    ['Volume', stats.volume.text, stats.volume.hundredths > 0],
    ['Skipped', String(stats.skips), stats.skips > 0],
    ['Pain', stats.painFlags === 1 ? '1 exercise' : `${stats.painFlags} exercises`, stats.painFlags > 0],
  ];
  return figures.filter(([, , said]) => said).map(([name, value]) => [name, value]);
}
