import type { JSX } from 'solid-js';
import { createSignal } from 'solid-js';
import styles from './ChartCursor.module.css';

/**
 * A chart that can be read point by point: ← and → (Home, End) or a finger move a cursor, and the point's receipt stands beneath as text.
 * To readers it is a slider whose value is that text, so nothing of the picture is lost on them.
 */
export function ChartCursor(props: {
  /** What is drawn, in one sentence. */
  label: string;
  count: number;
  textOf: (index: number) => string;
  /** The point nearest to a place, as a share 0-1 of the chart's width. */
  nearest: (share: number) => number;
  children: (cursor: () => number | null) => JSX.Element;
}) {
  const [chosen, setChosen] = createSignal<number | null>(null);
  const last = () => props.count - 1;
  const at = () => Math.min(chosen() ?? last(), last());
  const press = (event: KeyboardEvent) => {
    const to = { ArrowLeft: at() - 1, ArrowDown: at() - 1, ArrowRight: at() + 1, ArrowUp: at() + 1, Home: 0, End: last() }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setChosen(Math.max(0, Math.min(last(), to)));
  };
  const point = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    if (box.width > 0) setChosen(props.nearest((event.clientX - box.left) / box.width));
  };
  return (
    <div>
      <div
        class={styles.chart}
        role="slider"
        tabIndex={0}
        aria-label={props.label}
        aria-valuemin={1}
        aria-valuemax={props.count}
        aria-valuenow={at() + 1}
        aria-valuetext={props.textOf(at())}
        onKeyDown={press}
        onPointerDown={point}
        onPointerMove={(event) => event.pressure > 0 && point(event)}
      >
        {props.children(chosen)}
      </div>
      <p class={styles.receipt} aria-hidden="true">
        {props.textOf(at())}
      </p>
    </div>
  );
}
