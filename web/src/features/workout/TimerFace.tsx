import { formatClock } from './format-duration.ts';
import type { TimerReading } from './run-timer.ts';
import styles from './TimerFace.module.css';

/** "Round 3 of 8, work": where in a timed set one is. */
export function timerWords(reading: TimerReading, timed: { rounds?: number | null; timerType: string }): string {
  const { rounds, timerType } = timed;
  if (reading.over) return 'Time';
  if (reading.stretch.kind === 'change_sides') return 'Change sides';
  if (rounds) return `Round ${reading.stretch.round} of ${rounds}, ${reading.stretch.kind === 'work' ? 'work' : 'recover'}`;
  if (reading.stretch.round === 2) return 'Second side';
  return timerType === 'hold' ? 'Hold' : 'Keep going';
}

/** The one large number of the page while time runs. Readers hear when a stretch changes, not every second. */
export function TimerFace(props: { reading: TimerReading; timed: { rounds?: number | null; timerType: string } }) {
  return (
    <div class={styles.timer} role="timer" aria-label={timerWords(props.reading, props.timed)}>
      <span class={styles.clock}>{formatClock(props.reading.remainingSeconds)}</span>
      <span class={styles.words}>{timerWords(props.reading, props.timed)}</span>
    </div>
  );
}
