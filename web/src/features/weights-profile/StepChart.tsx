import { createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import { formatShortDay } from '../../ui/format-day.ts';
import { ChartCursor } from './ChartCursor.tsx';
import type { ProfileEntryView } from './describe-profile-entry.ts';
import { layOutStepLine, nearestPoint } from './lay-out-step-line.ts';
import styles from './StepChart.module.css';
import { describeHistory, describePoint, plateKg, stepPoints } from './step-points.ts';

/** Where the browser measures nothing yet. */
const unmeasured = { width: 350, height: 150 };
/** Room at the right for the last value, in text heights of 16: it stands beside its dot. */
const roomForValue = 4.125;

/** How one load moved: a step line in ink, hollow dots where it changed, a solid one where it is now. */
export function StepChart(props: { name: string; history: ProfileEntryView['history'] }) {
  let frame!: HTMLDivElement;
  const [size, setSize] = createSignal(unmeasured);
  const [em, setEm] = createSignal(16);
  onMount(() => {
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      setSize({ width: frame.clientWidth || unmeasured.width, height: frame.clientHeight || unmeasured.height });
      setEm(Number.parseFloat(getComputedStyle(frame).fontSize) || 16);
    });
    observer.observe(frame);
    onCleanup(() => observer.disconnect());
  });
  const line = () =>
    layOutStepLine(stepPoints(props.history), plateKg(props.history), {
      ...size(),
      left: em() / 2,
      right: roomForValue * em(),
      top: em(),
      bottom: em(),
    });
  const first = () => props.history[0];
  const last = () => props.history.at(-1);
  /** Where the line does not go: under a beginning that rises, over one that falls. */
  const firstLabelY = () => {
    const [start, next] = line().points;
    return (start?.y ?? 0) + ((next?.y ?? 0) < (start?.y ?? 0) ? em() : -em() / 2);
  };
  const end = () => line().points.at(-1) ?? { x: 0, y: 0 };
  return (
    <ChartCursor
      label={`${props.name}: ${describeHistory(props.history)}`}
      count={props.history.length}
      textOf={(index) => describePoint(props.history, index)}
      nearest={(share) => nearestPoint(line().points, share * size().width)}
    >
      {(cursor) => (
        <>
          <div ref={frame} class={styles.frame}>
            <svg class={styles.svg ?? ''} viewBox={`0 0 ${size().width} ${size().height}`} aria-hidden="true">
              <path class={styles.base} d={`M${em() / 2} ${size().height - 1}H${end().x}`} />
              <Show when={cursor() !== null && line().points[cursor() as number]}>
                {(point) => <path class={styles.cursor} d={`M${point().x} 0V${size().height}`} />}
              </Show>
              <path class={styles.line} d={line().path} />
              <For each={line().points.slice(0, -1)}>
                {(point) => <Show when={point.changed}>{<circle class={styles.change} cx={point.x} cy={point.y} r="3" />}</Show>}
              </For>
              <circle class={styles.end} cx={end().x} cy={end().y} r="5" />
              <text class={styles.first} x={line().points[0]?.x} y={firstLabelY()}>
                {first()?.load.text.split(' ')[0]}
              </text>
              <text class={styles.value} x={end().x + em() / 2 + 2} y={end().y} dominant-baseline="central">
                {last()?.load.text}
              </text>
              <Show when={cursor() !== null && line().points[cursor() as number]}>
                {(point) => <circle class={styles.ring} cx={point().x} cy={point().y} r="8" />}
              </Show>
            </svg>
          </div>
          <div class={styles.dates} aria-hidden="true">
            <span>{first() ? formatShortDay(first()?.on as string) : ''}</span>
            <span>{last() ? formatShortDay(last()?.on as string) : ''}</span>
          </div>
        </>
      )}
    </ChartCursor>
  );
}
