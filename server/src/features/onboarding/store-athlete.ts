import { randomUUID } from 'node:crypto';
import type { Prisma } from '../../../generated/prisma/client.ts';
import { toDateColumn } from '../../db/local-date-column.ts';
import type { LocalDate } from '../../domain/athletes/athlete.ts';
import type { AthleteInput, InjuryInput } from './athlete-input.ts';

/**
 * Answers as columns; only what was given.
 *
 * @param on the local day they were given on
 */
export function athleteColumns(
  { birthDate, bodyMass, safety, preferences, injuries: _stored, ...rest }: Partial<AthleteInput>,
  on: LocalDate,
) {
  return {
    ...rest,
    ...(birthDate && { birthDate: toDateColumn(birthDate) }),
    ...(bodyMass !== undefined && { bodyMassHundredths: bodyMass?.value ?? null, bodyMassUnit: bodyMass?.unit ?? null }),
    ...(safety && {
      symptoms: safety.symptoms,
      conditions: safety.conditions,
      active: safety.active,
      pregnantWeek: safety.pregnantWeek ?? null,
      postpartumWeeks: safety.postpartumWeeks ?? null,
      weeksAsOf: toDateColumn(on),
      systolic: safety.systolic ?? null,
      diastolic: safety.diastolic ?? null,
      guardianAgreed: safety.guardianAgreed,
      clearedOn: safety.clearedOn ? toDateColumn(safety.clearedOn) : null,
    }),
    ...(preferences && {
      excludedExerciseIds: preferences.excludedExerciseIds,
      favoriteExerciseIds: preferences.favoriteExerciseIds,
      weekdays: preferences.weekdays,
      daysPerWeek: preferences.daysPerWeek,
      minutes: preferences.minutes,
      preferenceNotes: preferences.notes ?? '',
    }),
  };
}

/** Makes the stored injuries the given ones: known ids are changed, missing ones removed, the rest added. */
export async function storeInjuries(tx: Prisma.TransactionClient, userId: string, given: readonly InjuryInput[]): Promise<void> {
  const known = new Set((await tx.injury.findMany({ select: { id: true } })).map(({ id }) => id));
  const kept = given.filter(({ id }) => id && known.has(id)).map(({ id }) => id as string);
  await tx.injury.deleteMany({ where: { id: { notIn: kept } } });
  for (const { id, resolvedOn, note, ...rest } of given) {
    const data = { ...rest, resolvedOn: resolvedOn ? toDateColumn(resolvedOn) : null, note: note ?? '' };
    if (id && known.has(id)) await tx.injury.update({ where: { id }, data, select: { id: true } });
    else await tx.injury.create({ data: { id: randomUUID(), userId, ...data }, select: { id: true } });
  }
}
