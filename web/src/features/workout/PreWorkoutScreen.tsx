import { createSignal, Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { Dock } from '../../ui/Dock.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { RadioCells } from '../../ui/RadioCells.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import type { PreparationState } from './create-preparation.ts';
import { describeLocation } from './describe-location.ts';
import { EnergyTally } from './EnergyTally.tsx';
import { LocationSheet } from './LocationSheet.tsx';
import styles from './PreWorkoutScreen.module.css';
import { energyWords, leastMinutes, minuteChoices, mostMinutes } from './preparation.ts';
import type { EntryBefore, LocationView } from './preparation-types.ts';
import { WritingProblemNotice } from './WritingProblemNotice.tsx';

const energies = energyWords.map((word, value) => ({ value, label: String(value), name: `${value}, ${word}` }));
const lengths = minuteChoices.map((value) => ({ value, label: String(value), name: `${value} minutes` }));

/** Before the workout (W1): where, how much energy, how long, and anything else worth knowing. */
export function PreWorkoutScreen(props: {
  entry: EntryBefore;
  locations: readonly LocationView[];
  preparation: PreparationState;
  onOpen: (path: string) => void;
}) {
  const [choosing, setChoosing] = createSignal(false);
  const prep = () => props.preparation;
  const kept = () => props.preparation.kept();
  const writing = () => prep().state().kind === 'writing';
  const problem = () => {
    const state = prep().state();
    return state.kind === 'problem' ? state.problem : null;
  };
  const notSent = () => {
    const state = prep().state();
    return state.kind === 'not_sent' ? state : null;
  };

  /** What the session is for; words that are the title already are not said twice. */
  const purpose = () => {
    const words = props.entry.words ?? props.entry.purpose;
    return words.toLowerCase() === props.entry.title.toLowerCase() ? null : words;
  };

  return (
    <Page
      title={props.entry.title}
      back="/"
      dock={
        <Dock>
          <Button
            busy={writing()}
            detail={writing() ? 'fits it to you, your time and this place' : `${prep().minutes()} min, ${prep().location()?.name ?? ''}`}
            onClick={() => void prep().write()}
          >
            {writing() ? 'Writing…' : notSent() ? 'Try again' : 'Write my workout'}
          </Button>
        </Dock>
      }
      aside={
        purpose() ? (
          <div class={styles.intent}>
            <h2>What it is for</h2>
            <p>{purpose()}</p>
          </div>
        ) : undefined
      }
    >
      <div class={styles.form}>
        <Show when={purpose()}>{(words) => <p class={styles.purpose}>{words()}</p>}</Show>
        <div class={styles.place}>
          <div>
            <p class={styles.name}>{prep().location()?.name}</p>
            <p class={styles.detail}>
              <Show when={prep().location()}>{(location) => describeLocation(location())}</Show>
            </p>
          </div>
          <Button kind="text" onClick={() => setChoosing(true)}>
            Change<span class="sr-only"> place</span>
          </Button>
        </div>
        <div>
          <RadioCells
            legend="Energy"
            detail={`${kept().energy}, ${energyWords[kept().energy] ?? ''}`}
            tall
            options={energies.map((one) => ({ ...one, picture: <EnergyTally energy={one.value} /> }))}
            value={kept().energy}
            onChange={(energy) => prep().change({ energy })}
          />
          <Show when={kept().energy === 0}>
            <p class={styles.detail}>Rest counts too. A 15-minute session is an option.</p>
          </Show>
        </div>
        <div class={styles.minutes}>
          <RadioCells
            legend="Minutes"
            detail={`${prep().minutes()}${prep().asPlanned() ? ', from your plan' : ''}`}
            options={lengths}
            value={prep().minutes()}
            onChange={(minutes) => prep().change({ minutes })}
          />
          <Stepper
            label="Minutes, in steps of five"
            labelHidden
            value={prep().minutes()}
            text={`${prep().minutes()} min`}
            min={leastMinutes}
            max={mostMinutes}
            onStep={prep().stepMinutes}
          />
        </div>
        <Field
          label="Anything today"
          value={kept().note}
          maxlength={500}
          placeholder="Left shoulder is stiff"
          onInput={(note) => prep().change({ note })}
        />
        <Show when={writing()}>
          <Skeleton size="row" lines={3} />
        </Show>
        <Show when={notSent()}>
          {(failed) => (
            <Notice kind="offline">
              <p>Not sent. Kept here.</p>
              <Show when={failed().words}>{(words) => <p class={styles.detail}>{words()}</p>}</Show>
            </Notice>
          )}
        </Show>
        <Show when={problem()}>{(one) => <WritingProblemNotice problem={one()} onOpen={props.onOpen} />}</Show>
      </div>
      <LocationSheet
        open={choosing()}
        locations={props.locations}
        chosenId={prep().location()?.id ?? null}
        onChoose={(locationId) => {
          prep().change({ locationId });
          setChoosing(false);
        }}
        onClose={() => setChoosing(false)}
      />
    </Page>
  );
}
