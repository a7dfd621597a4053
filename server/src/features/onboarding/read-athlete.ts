import type { AthleteProfile as AthleteRow, Injury as InjuryRow, Prisma } from '../../../generated/prisma/client.ts';
import { toLoad } from '../../db/load-columns.ts';
import { toLocalDate } from '../../db/local-date-column.ts';
import type { AthleteProfile, Condition, Injury, LocalDate } from '../../domain/athletes/athlete.ts';
import { daysBetween } from '../../domain/calendar/local-date.ts';
import { localDateAt } from '../../domain/calendar/zoned-day.ts';
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

type WeekAnswers = Pick<AthleteRow, 'pregnantWeek' | 'postpartumWeeks' | 'weeksAsOf'>;

/** The highest that can be answered. Who has given birth says so; until then the rules of the last week hold. Two years after it, it is past. */
export const mostWeeks = { pregnant: 43, postpartum: 104 } as const;

/** Weeks of pregnancy, or since birth, on a day: the answers go on counting from the day they were given. */
export function weeksOn({ pregnantWeek, postpartumWeeks, weeksAsOf }: WeekAnswers, on: LocalDate) {
  const passed = weeksAsOf ? Math.max(0, Math.floor(daysBetween(toLocalDate(weeksAsOf), on) / 7)) : 0;
  const sinceBirth = postpartumWeeks === null ? null : postpartumWeeks + passed;
  return {
    pregnantWeek: pregnantWeek === null ? null : Math.min(pregnantWeek + passed, mostWeeks.pregnant),
    postpartumWeeks: sinceBirth !== null && sinceBirth > mostWeeks.postpartum ? null : sinceBirth,
  };
}

/** @param on the athlete's local day: some answers are counted from the day they were given */
export const toAthlete = (row: AthleteRow, injuries: readonly InjuryRow[], on: LocalDate): AthleteProfile => ({
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
    ...weeksOn(row, on),
    systolic: row.systolic,
    diastolic: row.diastolic,
    guardianAgreed: row.guardianAgreed,
    clearedOn: row.clearedOn && toLocalDate(row.clearedOn),
    redFlagOn: row.redFlagOn && toLocalDate(row.redFlagOn),
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

/** The athlete as of an instant. */
export async function readAthlete(db: Prisma.TransactionClient, at: Date): Promise<AthleteProfile | null> {
  const row = await db.athleteProfile.findFirst();
  return row && toAthlete(row, await injuriesOf(db), localDateAt(at.toISOString(), row.zone));
}

/** @throws NotOnboarded */
export async function onboardedAthlete(db: Prisma.TransactionClient, at: Date): Promise<AthleteProfile> {
  const athlete = await readAthlete(db, at);
  if (!athlete) throw new NotOnboarded('Answer the questionnaire first: without it the coach knows nothing of you.');
  return athlete;
}
