import { type Correction, CorrectSheet } from './CorrectSheet.tsx';
import type { Workout } from './create-workout.ts';
import { FinishSheet } from './FinishSheet.tsx';
import type { Step } from './order-of-sets.ts';
import { SkipSheet } from './SkipSheet.tsx';
import type { ExerciseView, PainMark } from './workout-types.ts';

/** What can be asked during a workout. Apart from the sets, which have to be there first. */
export function WorkoutSheets(props: {
  workout: Workout;
  correcting: Step | null;
  skipping: ExerciseView | null;
  asking: boolean;
  onSave: (correction: Correction) => void;
  onSkip: (exercise: ExerciseView, pain: PainMark | null) => void;
  onFinish: () => void;
  onClose: () => void;
}) {
  return (
    <>
      <CorrectSheet
        step={props.correcting}
        skipped={props.workout.passed().has(props.correcting?.set.id ?? '')}
        onSave={(correction) => props.onSave(correction)}
        onClose={() => props.onClose()}
      />
      <SkipSheet
        exercise={props.skipping}
        onSkip={(pain) => props.skipping && props.onSkip(props.skipping, pain)}
        onClose={() => props.onClose()}
      />
      <FinishSheet
        open={props.asking}
        openSets={props.workout.counts().open}
        begun={props.workout.counts().begun}
        onFinish={() => props.onFinish()}
        onClose={() => props.onClose()}
      />
    </>
  );
}
