import { Show } from 'solid-js';
import styles from './EquipmentGlyph.module.css';
import { glyphs } from './equipment-glyphs.ts';

/** The drawing of a thing; says nothing to a screen reader, its words stand beside it. */
export function EquipmentGlyph(props: { of: string }) {
  return (
    <svg class={styles.glyph} viewBox="0 0 40 40" aria-hidden="true">
      <Show when={glyphs[props.of]}>{(path) => <path d={path()} />}</Show>
    </svg>
  );
}
