import { type Accessor, createMemo, createSignal } from 'solid-js';
import { CompleteWorkoutDocument } from '../../graphql/generated/CompleteWorkoutDocument.ts';
import { LogSetDocument } from '../../graphql/generated/LogSetDocument.ts';
import { SkipExerciseDocument } from '../../graphql/generated/SkipExerciseDocument.ts';
import { UnlogSetDocument } from '../../graphql/generated/UnlogSetDocument.ts';
import { UpdateNotesDocument } from '../../graphql/generated/UpdateNotesDocument.ts';
import { enqueue } from '../../offline/outbox.ts';
import type { OutboxEntry } from '../../offline/outbox-database.ts';
import { createPending, refreshPending } from '../../offline/pending.ts';
import { changeOfEntry } from './read-outbox.ts';
import type { WorkoutChange } from './workout-types.ts';

/** How long a change that is already on the disk stays shown from memory, in case the list of the disk is read late. */
const handOverMs = 400;

interface Early {
  readonly token: number;
  readonly change: WorkoutChange;
}

/** Writes one change of a workout to the outbox. */
function enqueueChange(change: WorkoutChange, basedOnRevision: number | undefined): Promise<OutboxEntry> {
  const based = basedOnRevision === undefined ? {} : { basedOnRevision };
  switch (change.kind) {
    case 'log': {
      const { setId, reps, seconds, rounds, load, bandLevel, rpe } = change;
      const loadInput = load ? { value: load.value, unit: load.unit } : null;
      return enqueue(
        LogSetDocument,
        { setId, reps, seconds, rounds, load: loadInput, bandLevel, rpe },
        { performedAt: change.at, ...based },
      );
    }
    case 'unlog':
      return enqueue(UnlogSetDocument, { setId: change.setId }, based);
    case 'skip': {
      const { exerciseId, skipped, pain, at } = change;
      const input = { workoutExerciseId: exerciseId, skipped, painSite: pain?.site ?? null, painScore: pain?.score ?? null };
      return enqueue(SkipExerciseDocument, input, { performedAt: at, ...based });
    }
    case 'complete':
      return enqueue(CompleteWorkoutDocument, { workoutId: change.workoutId, notes: change.notes }, { performedAt: change.at, ...based });
    case 'notes':
      return enqueue(UpdateNotesDocument, { entryId: change.entryId, notes: change.notes }, based);
  }
}

/**
 * The outbox as a workout sees it. A change shows at once, from memory, while it is being written to the disk; from then on it is shown
 * from the disk until the server answered.
 */
export function createOutboxChanges(revision: Accessor<number | undefined>) {
  const pending = createPending();
  const [early, setEarly] = createSignal<readonly Early[]>([]);
  const [notKept, setNotKept] = createSignal(false);
  let tokens = 0;
  let line: Promise<unknown> = Promise.resolve();

  const changes = createMemo<readonly WorkoutChange[]>(() => [
    ...pending()
      .filter((entry) => entry.status === 'waiting')
      .flatMap((entry) => changeOfEntry(entry) ?? []),
    ...early().map((one) => one.change),
  ]);

  const keep = async (one: Early) => {
    const leave = () => setEarly((all) => all.filter((other) => other.token !== one.token));
    try {
      const entry = await enqueueChange(one.change, revision());
      setNotKept(false);
      await refreshPending();
      if (pending().some((kept) => kept.key === entry.key)) leave();
      else setTimeout(leave, handOverMs);
    } catch {
      // The disk is full or nobody is signed in: showing it any longer would be a lie.
      leave();
      setNotKept(true);
    }
  };

  return {
    changes,
    /** The last change could not be put on this device's disk. */
    notKept,
    /** Shows the change now and writes it to the disk. Changes are written in the order they were made. */
    send: (change: WorkoutChange): Promise<void> => {
      tokens += 1;
      const one = { token: tokens, change };
      setEarly((all) => [...all, one]);
      const kept = line.then(() => keep(one));
      line = kept;
      return kept;
    },
  };
}
