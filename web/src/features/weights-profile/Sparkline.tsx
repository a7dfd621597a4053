import { Show } from 'solid-js';
import type { ProfileEntryView } from './describe-profile-entry.ts';
import { layOutStepLine } from './lay-out-step-line.ts';
import styles from './Sparkline.module.css';
import { lastOfEachDay, plateKg, stepPoints } from './step-points.ts';

/** 72 × 28 as drawn; a picture of the number that stands next to it. */
const box = { width: 72, height: 28, left: 2, right: 5, top: 4, bottom: 2 };

/** How a load moved, without axes. Nothing while there is only one value: a line would claim a past. */
export function Sparkline(props: { history: ProfileEntryView['history'] }) {
  const history = () => lastOfEachDay(props.history);
  const line = () => layOutStepLine(stepPoints(history()), plateKg(props.history) / 4, box);
  const end = () => line().points.at(-1);
  return (
    <svg class={styles.spark ?? ''} viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
      <Show when={history().length > 1}>
        <path class={styles.line} d={line().path} />
        <circle class={styles.end} cx={end()?.x} cy={end()?.y} r="3" />
      </Show>
    </svg>
  );
}
