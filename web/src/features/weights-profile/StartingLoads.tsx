import { createSignal, For, Show } from 'solid-js';
import { Section } from '../../ui/Section.tsx';
import { groupByEquipment, type ProfileEntryView } from './describe-profile-entry.ts';
import { describeEquipment } from './equipment-words.ts';
import { ProfileRow } from './ProfileRow.tsx';
import styles from './StartingLoads.module.css';

/** Movements that were never trained: where the coach would begin. Many, and estimates all, so they are shown when asked for. */
export function StartingLoads(props: { entries: readonly ProfileEntryView[]; leading: string | undefined }) {
  const [open, setOpen] = createSignal(false);
  return (
    <Section title="Not lifted yet">
      <details open={open()} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary class={styles.summary}>
          {props.entries.length === 1 ? 'One starting load' : `${props.entries.length} starting loads`}, worked out and deliberately light
        </summary>
        <Show when={open()}>
          <For each={groupByEquipment(props.entries)}>
            {([equipment, group]) => (
              <>
                <h3 class={styles.equipment}>{describeEquipment(equipment)}</h3>
                <ul>
                  <For each={group}>{(entry) => <ProfileRow entry={entry} current={entry.key === props.leading} plain />}</For>
                </ul>
              </>
            )}
          </For>
        </Show>
      </details>
    </Section>
  );
}
