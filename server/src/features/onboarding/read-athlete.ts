import type { AthleteProfile as AthleteRow, Injury as InjuryRow, Prisma } from '../../../generated/prisma/client.ts';
import { toLoad } from '../../db/load-columns.ts';
import { toLocalDate } from '../../db/local-date-column.ts';
import type { AthleteProfile, Condition, Injury } from '../../domain/athletes/athlete.ts';
import { NotOnboarded } from '../../problems.ts';

const toInjury = (row: InjuryRow): Injury => ({
  id: row.id,
  site: row.site,
  side: row.side,
  severity: row.severity,
  state: row.state,
  resolvedOn: row.resolvedOn && toLocalDate(row.resolvedOn),
  painFreeExposures: row.painFreeExposures,
  note: row.note,
});

export const toAthlete = (row: AthleteRow, injuries: readonly InjuryRow[]): AthleteProfile => ({
  sex: row.sex,
  birthDate: toLocalDate(row.birthDate),
  heightCm: row.heightCm,
  bodyMass: toLoad(row.bodyMassHundredths, row.bodyMassUnit),
  trainedMonths: row.trainedMonths,
  monthsOff: row.monthsOff,
  techniqueUnsure: row.techniqueUnsure,
  goal: row.goal,
  goalWords: row.goalWords,
  injuries: injuries.map(toInjury),
  safety: {
    symptoms: row.symptoms,
    conditions: row.conditions as Condition[],
    active: row.active,
    pregnantWeek: row.pregnantWeek,
    postpartumWeeks: row.postpartumWeeks,
    systolic: row.systolic,
    diastolic: row.diastolic,
    guardianAgreed: row.guardianAgreed,
    clearedOn: row.clearedOn && toLocalDate(row.clearedOn),
  },
  preferences: {
    excludedExerciseIds: row.excludedExerciseIds,
    favoriteExerciseIds: row.favoriteExerciseIds,
    weekdays: row.weekdays,
    daysPerWeek: row.daysPerWeek,
    minutes: row.minutes,
    notes: row.preferenceNotes,
  },
  unit: row.unit,
  zone: row.zone,
});

export const injuriesOf = (db: Prisma.TransactionClient): Promise<InjuryRow[]> =>
  db.injury.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });

export async function readAthlete(db: Prisma.TransactionClient): Promise<AthleteProfile | null> {
  const row = await db.athleteProfile.findFirst();
  return row && toAthlete(row, await injuriesOf(db));
}

/** @throws NotOnboarded */
export async function onboardedAthlete(db: Prisma.TransactionClient): Promise<AthleteProfile> {
  const athlete = await readAthlete(db);
  if (!athlete) throw new NotOnboarded('Answer the questionnaire first: without it the coach knows nothing of you.');
  return athlete;
}
