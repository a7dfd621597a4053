import type { Goal, LocalDate } from '../athletes/athlete.ts';
import type { Muscle, Pattern } from '../exercises/exercise.ts';

export const phaseKinds = ['base', 'hypertrophy', 'strength', 'power', 'endurance', 'deload'] as const;
export type PhaseKind = (typeof phaseKinds)[number];

export const sessionTypes = [
  'full_body_a',
  'full_body_b',
  'full_body_c',
  'upper',
  'lower',
  'push',
  'pull',
  'legs',
  'conditioning',
  'recovery',
  'custom',
] as const;
export type SessionType = (typeof sessionTypes)[number];

/** A place in a session to be filled with one exercise of one of these patterns; the first feasible pattern wins. */
export interface Slot {
  readonly patterns: readonly Pattern[];
  /** Main lifts take tier-1 exercises and stay fixed for the phase. */
  readonly main: boolean;
  /** At ≤ 80 % of the usual sets, and axial load ≤ 2. */
  readonly light: boolean;
}

/** One session of the weekly template. */
export interface TemplateDay {
  /** Monday = 1 … Sunday = 7. */
  readonly weekday: number;
  readonly sessionType: SessionType;
  readonly minutes: number;
  readonly muscleFocus: readonly Muscle[];
  readonly slots: readonly Slot[];
  /** One sentence of purpose. */
  readonly purpose: string;
}

export interface Phase {
  readonly kind: PhaseKind;
  /** 1-based week within the phase. */
  readonly week: number;
  /** Weeks it is meant to last. */
  readonly weeks: number;
}

export interface Milestone {
  readonly id: string;
  readonly text: string;
  readonly state: 'open' | 'reached';
}

/** The machinery of a program: what generation reads. The markdown document is written from it, so the two cannot differ. */
export interface ProgramPlan {
  readonly goal: Goal;
  readonly goals: readonly string[];
  readonly phase: Phase;
  readonly availablePhases: readonly PhaseKind[];
  readonly template: readonly TemplateDay[];
  /** Main lift chosen per slot, kept through the phase: "upper/0" → exercise id. Filled as workouts are generated. */
  readonly mainLifts: Readonly<Record<string, string>>;
  readonly guardrails: readonly string[];
  readonly milestones: readonly Milestone[];
  readonly coachNotes: readonly string[];
  readonly startedOn: LocalDate;
}

export interface Program {
  readonly version: number;
  readonly plan: ProgramPlan;
  /** Markdown with the ten sections of P1. */
  readonly document: string;
}

/** C5: what a planned entry knows. */
export interface Intent {
  readonly sessionType: SessionType;
  readonly title: string;
  readonly muscleFocus: readonly Muscle[];
  readonly minutes: number;
  /** One sentence of purpose. */
  readonly purpose: string;
}
