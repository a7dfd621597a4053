import { createEffect, createSignal, on, onMount, Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { RadioCells } from '../../ui/RadioCells.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import styles from './CorrectSheet.module.css';
import { effortWord, stepLoad, stepValue } from './correction.ts';
import { describeBand, describePrescribed, describeValues, nameOfSet, shortName, valuesOf } from './describe-set.ts';
import { formatSeconds } from './format-duration.ts';
import type { Step } from './order-of-sets.ts';
import { PainFields } from './PainFields.tsx';
import type { PainMark, SetValues } from './workout-types.ts';

export interface Correction {
  readonly step: Step;
  /** Null = the set was left out. */
  readonly values: SetValues | null;
  readonly pain: PainMark | null;
}

const efforts = Array.from({ length: 10 }, (_, index) => ({ value: index + 1, label: String(index + 1) }));

/** What was really done: reps, load, effort. Never required (W6). */
export function CorrectSheet(props: {
  step: Step | null;
  skipped: boolean;
  onSave: (correction: Correction) => void;
  onClose: () => void;
}) {
  return (
    <Sheet
      open={props.step !== null}
      title={props.step ? `${nameOfSet(props.step.exercise, props.step.set)}, ${shortName(props.step.exercise.name)}` : ''}
      detail={props.step ? `Written: ${describePrescribed(props.step.set)}` : undefined}
      onClose={() => props.onClose()}
    >
      <Show when={props.step} keyed>
        {(step) => <CorrectFields step={step} skipped={props.skipped} onSave={props.onSave} />}
      </Show>
    </Sheet>
  );
}

function CorrectFields(props: { step: Step; skipped: boolean; onSave: (correction: Correction) => void }) {
  const [values, setValues] = createSignal<SetValues>(valuesOf(props.step.set));
  const [skipped, setSkipped] = createSignal(props.skipped);
  const [pain, setPain] = createSignal<PainMark | null>(null);
  const loads = () => props.step.set.loads;
  const written = props.step.set;
  // The first value has the focus, so that arrow keys correct at once; the dialog itself would give it to its Close button.
  let steppers!: HTMLDivElement;
  onMount(() => queueMicrotask(() => steppers.querySelector<HTMLElement>('[role="spinbutton"]')?.focus()));
  // Saying what was done takes back that nothing was.
  createEffect(on(values, () => setSkipped(false), { defer: true }));

  const saveWords = () => (skipped() ? 'Save as skipped' : `Save ${describeValues(values())}`);

  return (
    <>
      <div ref={steppers} class={styles.steppers}>
        <Show when={written.reps != null}>
          <Stepper
            label="Reps"
            value={values().reps ?? 0}
            text={String(values().reps ?? 0)}
            min={0}
            max={200}
            onStep={(direction) => setValues((old) => stepValue(old, 'reps', direction))}
          />
        </Show>
        <Show when={written.rounds != null}>
          <Stepper
            label="Rounds"
            value={values().rounds ?? 0}
            text={String(values().rounds ?? 0)}
            min={0}
            max={100}
            onStep={(direction) => setValues((old) => stepValue(old, 'rounds', direction))}
          />
        </Show>
        <Show when={written.seconds != null}>
          <Stepper
            label="Time"
            value={values().seconds ?? 0}
            text={formatSeconds(values().seconds ?? 0)}
            min={0}
            onStep={(direction) => setValues((old) => stepValue(old, 'seconds', direction))}
          />
        </Show>
        <Show when={values().load}>
          {(load) => (
            <Stepper
              label="Load"
              value={load().value}
              text={load().text}
              atMin={stepLoad(loads(), load(), -1) === load()}
              atMax={stepLoad(loads(), load(), 1) === load()}
              onStep={(direction) => setValues((old) => (old.load ? { ...old, load: stepLoad(loads(), old.load, direction) } : old))}
            />
          )}
        </Show>
        <Show when={written.bandLevel != null}>
          <Stepper
            label="Band"
            value={values().bandLevel ?? 1}
            text={describeBand(values().bandLevel ?? 1).replace(' band', '')}
            min={1}
            max={5}
            onStep={(direction) => setValues((old) => stepValue(old, 'bandLevel', direction))}
          />
        </Show>
      </div>
      <RadioCells
        legend="Effort"
        detail={values().rpe === null ? 'if you like' : `${values().rpe}, ${effortWord(values().rpe as number, written.reps != null)}`}
        columns={5}
        options={efforts.map((one) => ({ ...one, name: `${one.value}, ${effortWord(one.value, written.reps != null)}` }))}
        value={values().rpe}
        onChange={(rpe) => setValues((old) => ({ ...old, rpe }))}
      />
      <div class={styles.pair}>
        <Button kind="quiet" pressed={skipped()} onClick={() => setSkipped((was) => !was)}>
          Skipped
        </Button>
        <Button kind="quiet" pressed={pain() !== null} onClick={() => setPain((was) => (was ? null : { site: 'shoulder', score: null }))}>
          It hurt
        </Button>
      </div>
      <Show when={pain()}>{(mark) => <PainFields pain={mark()} onChange={setPain} />}</Show>
      <div class={styles.save}>
        <Button
          wide
          detail={pain() ? 'and notes the pain' : undefined}
          onClick={() => props.onSave({ step: props.step, values: skipped() ? null : values(), pain: pain() })}
        >
          {saveWords()}
        </Button>
      </div>
    </>
  );
}
