import { localDateAt } from '@setwise/server/domain/calendar/zoned-day.ts';
import type { PhaseKind } from '../../graphql/generated/graphql.ts';
import { formatLongDay } from '../../ui/format-day.ts';

const phaseWords: Readonly<Record<PhaseKind, string>> = {
  base: 'Base',
  hypertrophy: 'Muscle',
  strength: 'Strength',
  power: 'Power',
  endurance: 'Endurance',
  deload: 'Deload',
};

/** "Muscle, week 3 of 6" */
export const describePhase = (phase: { kind: PhaseKind; week: number; weeks: number }): string =>
  `${phaseWords[phase.kind]}, week ${phase.week} of ${phase.weeks}`;

const verbs: Readonly<Record<string, string>> = {
  onboarding: 'written',
  weekly_review: 'rewritten',
  catch_up: 'rewritten after a break',
  rollback: 'brought back',
};

const causes: Readonly<Record<string, string>> = {
  onboarding: 'The first',
  weekly_review: 'Weekly review',
  catch_up: 'After a break',
  rollback: 'Brought back',
};

export const describeCause = (cause: string): string => causes[cause] ?? cause.replaceAll('_', ' ');

/** The local day of an instant. Before the athlete's zone is known, the day in Greenwich. */
export const dayOfInstant = (instant: string, zone: string | undefined): string => localDateAt(instant, zone ?? 'UTC');

/** "Version 12, rewritten Sunday 16 November" */
export const describeVersion = (program: { version: number; cause: string; createdAt: string }, zone: string | undefined): string =>
  `Version ${program.version}, ${verbs[program.cause] ?? 'written'} ${formatLongDay(dayOfInstant(program.createdAt, zone))}`;

/** A sentence cut where its figures are, to mark them: counts of counts, shares, loads, minutes and decimals; never a date. */
export function splitFigures(text: string): readonly { readonly text: string; readonly figure: boolean }[] {
  const figure = /(\d[\d,.]*\d|\d)( of \d+| ?%| (?:kg|lb|min|minutes)\b)|\d+\.\d+/g;
  const parts: { text: string; figure: boolean }[] = [];
  let from = 0;
  for (const match of text.matchAll(figure)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), figure: false });
    parts.push({ text: match[0], figure: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), figure: false });
  return parts;
}
