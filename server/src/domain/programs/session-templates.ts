import type { Goal, TrainingAge } from '../athletes/athlete.ts';
import type { TemplateDay } from './program.ts';

export interface TemplateOptions {
  /** The athlete's weekdays, Monday = 1 … Sunday = 7; honoured first. Empty = any. */
  readonly weekdays: readonly number[];
  readonly minutes: number;
  /** 13-17: two or three lifting days that never follow one another (G-33). */
  readonly minor?: boolean;
  /** Intervals may be planned; false until four weeks of easy cardio are behind the athlete. */
  readonly intervals?: boolean;
  /** Balance work on up to three days (G-34, G-38). */
  readonly balance?: boolean;
  /** Back extensor work beside it (G-38). */
  readonly backExtensors?: boolean;
  /** Jumps and throws may lead sessions of an athletic plan. */
  readonly power?: boolean;
}

/** The weekly template. Source: training rules §2.8. */
export function templateFor(goal: Goal, days: number, trainingAge: TrainingAge, options: TemplateOptions): TemplateDay[] {
  throw new RangeError(`no template for ${goal}, ${days} days, ${trainingAge}, ${options.minutes} minutes yet`);
}
