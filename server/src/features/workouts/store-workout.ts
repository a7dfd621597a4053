import type { CoachKind, Prisma } from '../../../generated/prisma/client.ts';
import type { Location } from '../../domain/athletes/location.ts';
import { exerciseIdOf, setIdOf, workoutIdOf } from '../../domain/workout-generation/ids.ts';
import type { GeneratedWorkout } from '../../domain/workout-generation/workout.ts';
import type { Situation } from './read-generation-input.ts';

export interface WrittenWorkout {
  situation: Situation;
  generationKey: string;
  /** When it was written, by the clock of whoever wrote it. */
  at: Date;
  coach: CoachKind;
  workout: GeneratedWorkout;
  location: Location;
  mainLifts: Readonly<Record<string, string>>;
  programVersion: number;
  profileVersion: number;
  inputFingerprint: string;
}

/** Writes a workout with its exercises and sets; the entry becomes generated. Ids follow from entry, key and position. */
export async function storeWorkout(tx: Prisma.TransactionClient, userId: string, written: WrittenWorkout): Promise<void> {
  const { situation, generationKey, at, coach, workout, location, mainLifts, ...versions } = written;
  const id = workoutIdOf(situation.entryId, generationKey);
  await tx.workout.create({
    data: {
      id,
      userId,
      entryId: situation.entryId,
      generationKey,
      locationId: location.id,
      locationSnapshot: location as unknown as Prisma.InputJsonValue,
      energy: situation.energy,
      minutes: workout.minutes,
      estimatedSeconds: Math.round(workout.estimatedSeconds),
      title: workout.title,
      opening: workout.opening,
      warmUpSeconds: workout.warmUp.seconds,
      warmUpText: workout.warmUp.text,
      coolDownSeconds: workout.coolDown?.seconds ?? null,
      coolDownText: workout.coolDown?.text ?? null,
      notes: [...workout.notes],
      athleteNote: situation.note,
      coach,
      guardrails: workout.guardrails as unknown as Prisma.InputJsonValue,
      mainLifts,
      generatedAt: at,
      ...versions,
    },
    select: { id: true },
  });
  const exercises = workout.exercises.map((exercise, position) => ({ ...exercise, position, id: exerciseIdOf(id, position) }));
  await tx.workoutExercise.createMany({
    data: exercises.map(({ sets: _below, paragraph, receipt, ...exercise }) => ({
      userId,
      workoutId: id,
      ...exercise,
      paragraphTemplate: paragraph,
      receipt: receipt as unknown as Prisma.InputJsonValue,
    })),
  });
  await tx.workoutSet.createMany({
    data: exercises.flatMap((exercise) =>
      exercise.sets.map(({ load, ...set }, position) => ({
        ...set,
        id: setIdOf(exercise.id, position),
        userId,
        workoutExerciseId: exercise.id,
        position,
        loadHundredths: load?.value ?? null,
        loadUnit: load?.unit ?? null,
      })),
    ),
  });
  await tx.calendarEntry.update({
    where: { id: situation.entryId },
    data: { status: 'generated', closedAt: null, revision: { increment: 1 } },
    select: { id: true },
  });
}
