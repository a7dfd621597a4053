import { equipmentChoices, equipmentGroups } from '@setwise/server/domain/athletes/equipment-choices.ts';
import { For, Show } from 'solid-js';
import answers from '../answers/answers.module.css';
import { EquipmentGlyph } from './EquipmentGlyph.tsx';
import styles from './EquipmentPicker.module.css';
import { glyphOfChoice } from './equipment-glyphs.ts';
import { isThere, type Things, withChoice } from './picked-equipment.ts';

/** What is at a place, as drawings to press. A picked one is marked and pressed, so color is not alone in saying it. */
export function EquipmentPicker(props: { things: Things; onChange: (things: Things) => void }) {
  return (
    <div class={answers.stack}>
      <For each={equipmentGroups}>
        {(group) => (
          <fieldset>
            <legend class={answers.legend}>{group}</legend>
            <div class={styles.things}>
              <For each={equipmentChoices.filter((choice) => choice.group === group)}>
                {(choice) => (
                  // Indoors a wall and a table are there without asking.
                  <Show when={!(choice.id === 'table_and_wall' && props.things.indoors)}>
                    <Thing
                      glyph={glyphOfChoice(choice.id)}
                      words={choice.label}
                      pressed={isThere(choice, props.things)}
                      onToggle={() => props.onChange(withChoice(props.things, choice, !isThere(choice, props.things)))}
                    />
                  </Show>
                )}
              </For>
              <Show when={group === 'Around you'}>
                <Thing
                  glyph="wall"
                  words="Indoors, with a wall and a table"
                  pressed={props.things.indoors}
                  onToggle={() => props.onChange({ ...props.things, indoors: !props.things.indoors })}
                />
              </Show>
            </div>
          </fieldset>
        )}
      </For>
    </div>
  );
}

function Thing(props: { glyph: string; words: string; pressed: boolean; onToggle: () => void }) {
  return (
    <button type="button" class={styles.thing} aria-pressed={props.pressed} onClick={() => props.onToggle()}>
      <EquipmentGlyph of={props.glyph} />
      <span class={styles.words}>{props.words}</span>
    </button>
  );
}
