import type { LocalDate } from '../domain/athletes/athlete.ts';
import { isLocalDate } from '../domain/calendar/local-date.ts';
import { builder } from './builder.ts';
import { fault } from './errors.ts';

const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function parseInstant(value: unknown): Date {
  const parsed = typeof value === 'string' && instantForm.test(value) ? new Date(value) : undefined;
  if (!parsed || Number.isNaN(parsed.getTime()) || !inReach(parsed.getUTCFullYear()))
    throw badScalar('An instant looks like 2026-11-21T18:30:00Z');
  return parsed;
}

function parseLocalDate(value: unknown): LocalDate {
  if (typeof value !== 'string' || !isLocalDate(value) || !inReach(Number(value.slice(0, 4))))
    throw badScalar('A local date looks like 2026-11-21');
  return value;
}

/** Nobody trains in other years, and sums at the ends of the calendar leave it. */
const inReach = (year: number): boolean => year >= 1900 && year < 2200;

const badScalar = (message: string) => fault('BAD_USER_INPUT', message);

builder.scalarType('DateTime', {
  description: 'An instant in ISO 8601 with its offset, e.g. `2026-11-21T18:30:00Z`.',
  serialize: (value) => (value as Date).toISOString() as never,
  parseValue: parseInstant,
});

builder.scalarType('LocalDate', {
  description: 'A day in the athlete’s own zone, e.g. `2026-11-21`.',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value) as never,
  parseValue: parseLocalDate,
});
