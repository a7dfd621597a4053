import { createSignal, Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { shortName } from './describe-set.ts';
import { PainFields } from './PainFields.tsx';
import type { ExerciseView, PainMark } from './workout-types.ts';

/** Leaves an exercise out, with where it hurt if that is why. */
export function SkipSheet(props: { exercise: ExerciseView | null; onSkip: (pain: PainMark | null) => void; onClose: () => void }) {
  return (
    <Sheet
      open={props.exercise !== null}
      title={props.exercise ? `Skip ${shortName(props.exercise.name)}` : ''}
      detail="The rest of the workout goes on without it. Sets already done stay."
      onClose={() => props.onClose()}
    >
      <Show when={props.exercise} keyed>
        {(exercise) => {
          const [pain, setPain] = createSignal<PainMark | null>(null);
          return (
            <>
              <Button
                kind="quiet"
                pressed={pain() !== null}
                onClick={() => setPain((was) => (was ? null : { site: 'shoulder', score: null }))}
              >
                It hurt
              </Button>
              <Show when={pain()}>{(mark) => <PainFields pain={mark()} onChange={setPain} />}</Show>
              <Button wide detail={pain() ? 'and notes the pain' : undefined} onClick={() => props.onSkip(pain())}>
                Skip {shortName(exercise.name)}
              </Button>
            </>
          );
        }}
      </Show>
    </Sheet>
  );
}
