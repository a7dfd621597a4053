import type { Prisma } from '../../../generated/prisma/client.ts';
import { toDateColumn, toLocalDate } from '../../db/local-date-column.ts';
import type { LocalDate } from '../../domain/athletes/athlete.ts';
import { addDays, weekOf } from '../../domain/calendar/local-date.ts';
import type { Muscle } from '../../domain/exercises/exercise.ts';
import type { Intent, ProgramPlan, SessionType } from '../../domain/programs/program.ts';
import type { GenerationInput } from '../../domain/workout-generation/generation-input.ts';
import type { Energy } from '../../domain/workout-generation/workout.ts';
import { fractionalSets } from '../../domain/workout-stats/fractional-sets.ts';
import { NotFound, NotOnboarded } from '../../problems.ts';
import { locationOf } from '../locations/read-location.ts';
import { onboardedAthlete } from '../onboarding/read-athlete.ts';
import { currentProfile, currentProgression } from '../weights-profile/read-profile.ts';
import { deloadVersions, toCompletedWorkout } from './read-completed-workout.ts';
import { wholeWorkout } from './workout-rows.ts';

/** Recent history, for what is read and for prompts alike: bounded, so that five years of training cost no more than eight weeks. */
const historyDays = 56;
const painDays = 28;

export interface Situation {
  entryId: string;
  locationId: string;
  energy: number;
  minutes: number;
  note: string | null;
}

/**
 * The eight things a workout is written from (W2).
 *
 * @param at when it is written, by the athlete's clock
 * @throws NotOnboarded, NotFound
 */
export async function readGenerationInput(
  db: Prisma.TransactionClient,
  at: Date,
  { entryId, locationId, energy, minutes, note }: Situation,
): Promise<GenerationInput & { profileVersion: number }> {
  const [athlete, entry, location, program, profile, progression] = await Promise.all([
    onboardedAthlete(db, at),
    db.calendarEntry.findFirst({ where: { id: entryId } }),
    locationOf(db, locationId),
    db.program.findFirst({ select: { currentVersion: true } }),
    currentProfile(db),
    currentProgression(db),
  ]);
  if (!entry) throw new NotFound('There is no such session in your calendar.');
  if (!location) throw new NotFound('There is no such place. It may have been removed on another device.');
  if (!program || !profile) throw new NotOnboarded('Your first week is still being written. This takes a few seconds.');
  const version = await db.programVersion.findFirstOrThrow({ where: { version: program.currentVersion }, select: { plan: true } });
  const plan = version.plan as unknown as ProgramPlan;
  const on = toLocalDate(entry.on);
  const rows = await db.workout.findMany({
    where: { entry: { on: { gte: toDateColumn(addDays(on, -historyDays)), lte: entry.on }, status: 'completed' } },
    include: wholeWorkout,
    orderBy: [{ entry: { on: 'desc' } }, { id: 'desc' }],
  });
  const deloads = await deloadVersions(db, rows);
  const history = rows.map((row) => toCompletedWorkout(row, deloads.has(row.programVersion)));
  const monday = weekOf(on).from;
  const painFrom = addDays(on, -painDays);
  return {
    on,
    program: { ...plan, mainLifts: { ...plan.mainLifts, ...(await mainLiftsOfPhase(db, program.currentVersion)) } },
    programVersion: program.currentVersion,
    profile,
    profileVersion: profile.version,
    intent: {
      sessionType: entry.sessionType as SessionType,
      title: entry.title,
      muscleFocus: entry.muscleFocus as Muscle[],
      minutes: entry.minutes,
      purpose: entry.purpose,
    } satisfies Intent,
    words: entry.words,
    location,
    energy: energy as Energy,
    minutes,
    note,
    history,
    progression,
    athlete,
    painFlags: history
      .filter((workout) => workout.on >= painFrom)
      .flatMap((workout) => workout.exercises.flatMap(({ pain }) => (pain ? [{ ...pain, on: workout.on as LocalDate }] : []))),
    weekSets: fractionalSets(history, { from: monday, to: on }),
  };
}

/**
 * The main lifts of the phase so far. The first choice stays: one that stood in for it since, for want of a rack or for pain, was for
 * that day.
 */
async function mainLiftsOfPhase(db: Prisma.TransactionClient, currentVersion: number): Promise<Record<string, string>> {
  const versions = await db.programVersion.findMany({
    where: { version: { lte: currentVersion } },
    orderBy: { version: 'desc' },
    select: { version: true, phase: true },
  });
  const other = versions.find(({ phase }) => phase !== versions[0]?.phase);
  const workouts = await db.workout.findMany({
    where: { programVersion: { gt: other?.version ?? 0 } },
    orderBy: [{ generatedAt: 'desc' }, { id: 'desc' }],
    select: { mainLifts: true },
  });
  return Object.assign({}, ...workouts.map(({ mainLifts }) => mainLifts));
}
