import { createSignal, Show } from 'solid-js';
import { UpdateNotesDocument } from '../../graphql/generated/UpdateNotesDocument.ts';
import { enqueue } from '../../offline/outbox.ts';
import { createPending } from '../../offline/pending.ts';
import { announce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { EnergyTally } from '../workout/EnergyTally.tsx';
import { energyWords } from '../workout/preparation.ts';
import styles from './EntryFelt.module.css';
import type { EntryRecord } from './EntryPage.tsx';
import { notesOf } from './notes-of.ts';

const mostCharacters = 4000;

/** How it felt: the energy it began with, and the athlete's own words, which can be changed at any time. */
export function EntryFelt(props: { entry: EntryRecord; completion: NonNullable<EntryRecord['completion']> }) {
  const pending = createPending();
  const kept = () => notesOf(pending(), props.entry.id, props.completion.notes);
  /** What stands in the field while it differs from what is kept. */
  const [draft, setDraft] = createSignal<string | null>(null);
  const [failed, setFailed] = createSignal(false);
  const text = () => draft() ?? kept().notes;
  const changed = () => draft() !== null && draft() !== kept().notes;
  const save = async () => {
    try {
      await enqueue(UpdateNotesDocument, { entryId: props.entry.id, notes: text().trim() }, { basedOnRevision: props.entry.revision });
      setDraft(null);
      setFailed(false);
      announce('Notes saved');
    } catch {
      setFailed(true);
    }
  };
  return (
    <Section title="Felt">
      <p class={styles.energy}>
        <EnergyTally energy={props.completion.stats.energy} />
        <span>
          Energy {props.completion.stats.energy}, {energyWords[props.completion.stats.energy]}
        </span>
      </p>
      <TextArea
        label="Notes"
        value={text()}
        onInput={setDraft}
        maxlength={mostCharacters}
        placeholder="How it felt, what got in the way"
        note="Used for later workouts, never quoted back."
      />
      <div class={styles.foot}>
        <Show when={changed()}>
          <Button kind="quiet" onClick={() => void save()}>
            Save notes
          </Button>
        </Show>
        <Show when={!changed() && kept().waiting}>
          <p class={styles.waiting}>Kept on this device, sent when Setwise can be reached.</p>
        </Show>
        <Show when={failed()}>
          <Notice kind="failed" action={{ label: 'Try again', onClick: () => void save() }}>
            Not saved: this device has no room for it. Your words still stand in the field.
          </Notice>
        </Show>
      </div>
    </Section>
  );
}
