import { createSignal, For, Index, Show } from 'solid-js';
import { Button } from '../../../ui/Button.tsx';
import { Chip, ChipGroup } from '../../../ui/Chip.tsx';
import { Field, TextArea } from '../../../ui/Field.tsx';
import { RadioCells } from '../../../ui/RadioCells.tsx';
import { Row, Rows } from '../../../ui/Rows.tsx';
import styles from '../answers/answers.module.css';
import { ChoiceList } from '../answers/ChoiceList.tsx';
import { hasSides, type InjuryDraft, injuryName, injurySiteWords, injuryState, newInjury, severityWords } from './injury-draft.ts';

const sites = Object.keys(injurySiteWords) as (keyof typeof injurySiteWords)[];
const severities = Object.keys(severityWords) as (keyof typeof severityWords)[];

/** What hurts or has hurt: a body list to press, and each as a row that opens. */
export function InjuryList(props: {
  injuries: readonly InjuryDraft[];
  onChange: (injuries: InjuryDraft[]) => void;
  today: string;
  legend?: string | undefined;
  error?: string | undefined;
}) {
  const [open, setOpen] = createSignal<number | null>(null);
  const replace = (index: number, change: Partial<InjuryDraft>) =>
    props.onChange(props.injuries.map((injury, at) => (at === index ? { ...injury, ...change } : injury)));
  const add = (site: InjuryDraft['site']) => {
    props.onChange([...props.injuries, newInjury(site)]);
    setOpen(props.injuries.length - 1);
  };
  const remove = (index: number) => {
    setOpen(null);
    props.onChange(props.injuries.filter((_, at) => at !== index));
  };
  return (
    <div class={styles.stack} data-field="injuries">
      <Show when={props.injuries.length > 0}>
        <Rows label="Injuries">
          {/* Index, not For: a form keeps its focus while what it edits is replaced. */}
          <Index each={props.injuries}>
            {(injury, index) => (
              <Show
                when={open() === index}
                fallback={
                  <Row title={injuryName(injury())} detail={injuryState(injury())} figure="Change" onClick={() => setOpen(index)} />
                }
              >
                <li>
                  <InjuryForm
                    injury={injury()}
                    today={props.today}
                    onChange={(change) => replace(index, change)}
                    onRemove={() => remove(index)}
                    onClose={() => setOpen(null)}
                  />
                </li>
              </Show>
            )}
          </Index>
        </Rows>
      </Show>
      <Show when={open() === null}>
        <div>
          <ChipGroup legend={props.legend ?? (props.injuries.length > 0 ? 'Something else' : 'Where')}>
            <For each={sites}>
              {(site) => (
                <Chip
                  pressed={props.injuries.some((injury) => injury.site === site)}
                  name={`Add: ${injurySiteWords[site]}`}
                  onToggle={() => add(site)}
                >
                  {injurySiteWords[site]}
                </Chip>
              )}
            </For>
          </ChipGroup>
          <Show when={props.error}>
            <p class={styles.error}>{props.error}</p>
          </Show>
        </div>
      </Show>
    </div>
  );
}

function InjuryForm(props: {
  injury: InjuryDraft;
  today: string;
  onChange: (change: Partial<InjuryDraft>) => void;
  onRemove: () => void;
  onClose: () => void;
}) {
  return (
    <fieldset class={styles.stack}>
      <legend class={styles.legend}>{injuryName(props.injury)}</legend>
      <Show when={hasSides(props.injury.site)}>
        <RadioCells
          legend="Side"
          options={[
            { value: 'left', label: 'Left' },
            { value: 'right', label: 'Right' },
            { value: 'both', label: 'Both' },
          ]}
          value={props.injury.side}
          onChange={(side) => props.onChange({ side: side as InjuryDraft['side'] })}
        />
      </Show>
      <RadioCells
        legend="When"
        options={[
          { value: 'active', label: 'It hurts now' },
          { value: 'resolved', label: 'Old, healed' },
        ]}
        value={props.injury.state}
        onChange={(state) => props.onChange({ state: state as InjuryDraft['state'], ...(state === 'active' ? { resolvedOn: null } : {}) })}
      />
      <Show when={props.injury.state === 'resolved'}>
        <Field
          type="date"
          label="Healed since, if you know"
          max={props.today}
          value={props.injury.resolvedOn ?? ''}
          onInput={(value) => props.onChange({ resolvedOn: value === '' ? null : value })}
        />
      </Show>
      <ChoiceList
        legend={props.injury.state === 'active' ? 'How bad' : 'How bad it was'}
        options={severities.map((value) => ({ value, title: severityWords[value].title, meaning: severityWords[value].meaning }))}
        value={props.injury.severity}
        onChange={(severity) => props.onChange({ severity })}
      />
      <TextArea
        label="In your words, if you like"
        rows={2}
        maxlength={300}
        value={props.injury.note}
        onInput={(note) => props.onChange({ note })}
      />
      <div class={styles.actions}>
        <Button kind="quiet" onClick={() => props.onClose()}>
          Keep this
        </Button>
        <Button kind="text" onClick={() => props.onRemove()}>
          Take it off the list
        </Button>
      </div>
    </fieldset>
  );
}
