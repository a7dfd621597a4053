import { formatLoad } from '@setwise/server/domain/loads/format-load.ts';
import { hundredths } from '@setwise/server/domain/loads/load.ts';
import type {
  CompleteWorkoutInput,
  LogSetInput,
  SkipExerciseInput,
  UnlogSetInput,
  UpdateNotesInput,
} from '../../graphql/generated/graphql.ts';
import type { OutboxEntry } from '../../offline/outbox-database.ts';
import type { LoadView, WorkoutChange } from './workout-types.ts';

/** An international pound, exactly. */
const kilogramsPerPound = 0.45359237;

/** A load as it was sent, with the forms the screens show. */
function loadOf(input: LogSetInput['load']): LoadView | null {
  if (!input) return null;
  const value = hundredths(input.value);
  return {
    __typename: 'Load',
    value: input.value,
    unit: input.unit,
    hundredths: value,
    kilograms: input.unit === 'kg' ? input.value : input.value * kilogramsPerPound,
    text: formatLoad({ value, unit: input.unit }),
  };
}

/** What a waiting entry of the outbox changes in a workout; null for entries that concern something else. */
export function changeOfEntry(entry: Pick<OutboxEntry, 'operationName' | 'input' | 'performedAt'>): WorkoutChange | null {
  const at = entry.performedAt;
  switch (entry.operationName) {
    case 'LogSet': {
      const input = entry.input as unknown as LogSetInput;
      return {
        kind: 'log',
        at,
        setId: input.setId,
        reps: input.reps ?? null,
        seconds: input.seconds ?? null,
        rounds: input.rounds ?? null,
        load: loadOf(input.load),
        bandLevel: input.bandLevel ?? null,
        rpe: input.rpe ?? null,
      };
    }
    case 'UnlogSet':
      return { kind: 'unlog', setId: (entry.input as unknown as UnlogSetInput).setId };
    case 'SkipExercise': {
      const input = entry.input as unknown as SkipExerciseInput;
      const pain = input.painSite ? { site: input.painSite, score: input.painScore ?? null } : null;
      return { kind: 'skip', at, exerciseId: input.workoutExerciseId, skipped: input.skipped, pain };
    }
    case 'CompleteWorkout': {
      const input = entry.input as unknown as CompleteWorkoutInput;
      return { kind: 'complete', at, workoutId: input.workoutId, notes: input.notes ?? null };
    }
    case 'UpdateNotes': {
      const input = entry.input as unknown as UpdateNotesInput;
      return { kind: 'notes', entryId: input.entryId, notes: input.notes };
    }
    default:
      return null;
  }
}
