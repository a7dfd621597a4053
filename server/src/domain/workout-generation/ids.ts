import { v5 as uuidV5 } from 'uuid';

/** Namespace of everything generated: chosen once at random, never to change, or stored ids would no longer match. */
const namespace = '6f1c0d5e-8a43-5b1f-9c27-2d3f6f0a9b84';

/**
 * Id of the workout written for a calendar entry under one generation key. The same key gives the same id on the server and in the
 * browser, so a retry, or a workout first written offline, makes no second one.
 *
 * Source: RFC 9562 §5.5 (UUID version 5).
 */
export const workoutIdOf = (entryId: string, generationKey: string): string => uuidV5(`workout/${entryId}/${generationKey}`, namespace);

/** @param position 0-based place in the workout */
export const exerciseIdOf = (workoutId: string, position: number): string => uuidV5(`exercise/${workoutId}/${position}`, namespace);

/** @param position 0-based place in the exercise, warm-ups included */
export const setIdOf = (exerciseId: string, position: number): string => uuidV5(`set/${exerciseId}/${position}`, namespace);
