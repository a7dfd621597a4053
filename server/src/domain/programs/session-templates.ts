import type { Goal, TrainingAge } from '../athletes/athlete.ts';
import type { SessionType, Slot, TemplateDay } from './program.ts';

export interface TemplateOptions {
  /** The athlete's weekdays, Monday = 1 … Sunday = 7; honoured first. Empty = any. */
  readonly weekdays: readonly number[];
  readonly minutes: number;
  /** 13-17: two or three lifting days that never follow one another (G-33). */
  readonly minor?: boolean;
}

/** Slots of a session type in order, cut from the end to fit the time. Source: training rules §2.8. */
export function slotsFor(sessionType: SessionType): readonly Slot[] {
  throw new RangeError(`no slots for ${sessionType} yet`);
}

/** The weekly template. Source: training rules §2.8. */
export function templateFor(goal: Goal, days: number, trainingAge: TrainingAge, options: TemplateOptions): TemplateDay[] {
  throw new RangeError(`no template for ${goal}, ${days} days, ${trainingAge}, ${options.minutes} minutes yet`);
}
