import type { Unit } from '@setwise/server/domain/loads/load.ts';
import { createSignal, Index, Show } from 'solid-js';
import { Chip, ChipGroup } from '../../../ui/Chip.tsx';
import { Field } from '../../../ui/Field.tsx';
import { RadioCells } from '../../../ui/RadioCells.tsx';
import { Stepper } from '../../../ui/Stepper.tsx';
import styles from '../answers/answers.module.css';
import { typedNumber } from '../answers/body-measures.ts';
import { LoadListField } from './LoadListField.tsx';
import type { InventoryDraft, LocationDraft } from './location-draft.ts';
import { usualBars, usualInventory, usualPlates } from './usual-loads.ts';

const barWords: Readonly<Record<string, string>> = {
  barbell: 'Barbell, empty',
  ez_bar: 'EZ bar, empty',
  trap_bar: 'Trap bar, empty',
  smith: 'Smith bar, as it feels',
  landmine: 'Landmine bar',
};
const bandWords = ['Extra light', 'Light', 'Medium', 'Heavy', 'Extra heavy'];
const mostPairs = 20;

/** The loads that exist at a place, so that what is prescribed can be put on the bar. Only what the place has is asked about. */
export function LoadsEditor(props: {
  place: LocationDraft;
  onChange: (inventory: InventoryDraft) => void;
  onReadable: (readable: boolean) => void;
}) {
  const inventory = () => props.place.inventory;
  const has = (...ids: string[]) => ids.some((id) => (props.place.equipment as string[]).includes(id));
  const hasBars = () => has('barbell', 'ez_bar', 'trap_bar', 'smith', 'landmine');
  const hasPlates = () => has('barbell', 'ez_bar', 'trap_bar', 'smith', 'landmine', 'plate', 'machine_plate', 'dip_belt', 'sled');
  const hasStack = () => has('cable', 'machine_stack', 'machine_assist');
  const change = (part: Partial<InventoryDraft>) => props.onChange({ ...inventory(), ...part });

  const [unreadable, setUnreadable] = createSignal<readonly string[]>([]);
  const note = (field: string) => (readable: boolean) => {
    setUnreadable((fields) => [...fields.filter((other) => other !== field), ...(readable ? [] : [field])]);
    props.onReadable(unreadable().length === 0);
  };
  const number = (field: string, apply: (value: number) => void) => (typed: string) => {
    const value = typedNumber(typed);
    const readable = value !== null && value > 0 && value <= 500;
    note(field)(readable);
    if (readable) apply(Math.round(value * 100) / 100);
  };
  const errorOf = (field: string) => (unreadable().includes(field) ? 'Give a number above 0, up to 500.' : undefined);

  const barOf = (equipment: string) =>
    inventory().bars.find((bar) => bar.equipment === equipment)?.load ?? usualBars[inventory().unit][equipment] ?? 0;
  const setBar = (equipment: string, load: number) =>
    change({ bars: [...inventory().bars.filter((bar) => bar.equipment !== equipment), { equipment, load }] });
  const plateValues = () =>
    [...new Set([...usualPlates[inventory().unit], ...inventory().plates.map((plate) => plate.load)])].sort((one, other) => other - one);
  const pairsOf = (load: number) => inventory().plates.find((plate) => plate.load === load)?.pairs ?? 0;
  const setPairs = (load: number, pairs: number) =>
    change({
      plates: [...inventory().plates.filter((plate) => plate.load !== load), ...(pairs > 0 ? [{ load, pairs }] : [])].sort(
        (one, other) => other.load - one.load,
      ),
    });
  return (
    <div class={styles.stack}>
      <div class={styles.tight}>
        <RadioCells
          legend="Unit here"
          options={[
            { value: 'kg', label: 'Kilograms' },
            { value: 'lb', label: 'Pounds' },
          ]}
          value={inventory().unit}
          onChange={(unit) => unit !== inventory().unit && props.onChange(usualInventory(unit as Unit, inventory()))}
        />
        <p class={styles.small}>What is stamped on the plates. Another unit starts from its usual loads.</p>
      </div>
      <Show when={hasBars()}>
        <div class={styles.pair}>
          <Index each={Object.keys(barWords).filter((id) => has(id))}>
            {(id) => (
              <Field
                label={barWords[id()] ?? id()}
                inputmode="decimal"
                unit={inventory().unit}
                value={String(barOf(id()))}
                onInput={number(id(), (load) => setBar(id(), load))}
                error={errorOf(id())}
              />
            )}
          </Index>
        </div>
      </Show>
      <Show when={hasPlates()}>
        <fieldset class={styles.tight}>
          <legend class={styles.legend}>Pairs of plates</legend>
          <Index each={plateValues()}>
            {(load) => (
              <Stepper
                label={`${load()} ${inventory().unit}`}
                value={pairsOf(load())}
                text={pairsOf(load()) === 1 ? '1 pair' : `${pairsOf(load())} pairs`}
                min={0}
                max={mostPairs}
                onStep={(direction) => setPairs(load(), pairsOf(load()) + direction)}
              />
            )}
          </Index>
        </fieldset>
      </Show>
      <Show when={has('dumbbell')}>
        <LoadListField
          label="Dumbbells, each"
          unit={inventory().unit}
          loads={inventory().dumbbells}
          onChange={(dumbbells) => change({ dumbbells })}
          onReadable={note('dumbbells')}
        />
      </Show>
      <Show when={has('kettlebell')}>
        <LoadListField
          label="Kettlebells"
          unit={inventory().unit}
          loads={inventory().kettlebells}
          onChange={(kettlebells) => change({ kettlebells })}
          onReadable={note('kettlebells')}
        />
      </Show>
      <Show when={has('medicine_ball')}>
        <LoadListField
          label="Medicine balls"
          unit={inventory().unit}
          loads={inventory().medicineBalls}
          onChange={(medicineBalls) => change({ medicineBalls })}
          onReadable={note('medicineBalls')}
        />
      </Show>
      <Show when={hasStack()}>
        <fieldset>
          <legend class={styles.legend}>Weight stacks</legend>
          <div class={styles.pair}>
            <Field
              label="From"
              inputmode="decimal"
              unit={inventory().unit}
              value={String(inventory().stack.first)}
              onInput={number('first', (first) => change({ stack: { ...inventory().stack, first } }))}
              error={errorOf('first')}
            />
            <Field
              label="Step"
              inputmode="decimal"
              unit={inventory().unit}
              value={String(inventory().stack.step)}
              onInput={number('step', (step) => change({ stack: { ...inventory().stack, step } }))}
              error={errorOf('step')}
            />
            <Field
              label="To"
              inputmode="decimal"
              unit={inventory().unit}
              value={String(inventory().stack.last)}
              onInput={number('last', (last) => change({ stack: { ...inventory().stack, last } }))}
              error={errorOf('last')}
            />
          </div>
        </fieldset>
      </Show>
      <Show when={has('band')}>
        <ChipGroup legend="Bands">
          <Index each={bandWords}>
            {(words, index) => (
              <Chip
                pressed={inventory().bandLevels.includes(index + 1)}
                onToggle={() =>
                  change({
                    bandLevels: inventory().bandLevels.includes(index + 1)
                      ? inventory().bandLevels.filter((level) => level !== index + 1)
                      : [...inventory().bandLevels, index + 1].sort(),
                  })
                }
              >
                {words()}
              </Chip>
            )}
          </Index>
        </ChipGroup>
      </Show>
    </div>
  );
}
