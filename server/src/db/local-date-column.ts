import type { LocalDate } from '../domain/athletes/athlete.ts';

/** DATE columns arrive as midnight UTC; the date is all they mean. */
export const toLocalDate = (column: Date): LocalDate => column.toISOString().slice(0, 10) as LocalDate;
export const toDateColumn = (on: LocalDate): Date => new Date(`${on}T00:00:00Z`);
