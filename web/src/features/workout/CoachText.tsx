import { Index, Show } from 'solid-js';
import { Marker } from '../../ui/Marker.tsx';
import styles from './CoachText.module.css';
import { markValues } from './mark-values.ts';

/**
 * The coach's sentence with its values marked: one paragraph, read in one go. Where `onValue` is given a value can be tapped too; it is
 * never the only way, so it takes no place among the stops of the keyboard.
 */
export function CoachText(props: { text: string; also?: readonly string[]; onValue?: (() => void) | undefined }) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same is on the Correct button and on the C key
    <p class={styles.text} onClick={(event) => (event.target as Element).closest('[data-value]') && props.onValue?.()}>
      <Index each={markValues(props.text, props.also)}>
        {(part) => (
          <Show when={part().value} fallback={part().text}>
            <span class={styles.value}>
              {/* Keyed by its text: new words fade in where the old ones stood. */}
              <Show when={part().text} keyed>
                {(text) => (
                  <span data-value="">
                    <Marker>{text}</Marker>
                  </span>
                )}
              </Show>
              {part().tail}
            </span>
          </Show>
        )}
      </Index>
    </p>
  );
}
