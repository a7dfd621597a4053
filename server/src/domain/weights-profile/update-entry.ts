import { trainingAgeOf } from '../athletes/training-age.ts';
import { anchorOf, exerciseById } from '../exercises/catalogue.ts';
import type { Exercise, ProfileKey } from '../exercises/exercise.ts';
import { convertHundredths } from '../loads/convert.ts';
import { effectiveLoad } from '../loads/effective-load.ts';
import type { Hundredths, Load } from '../loads/load.ts';
import { roundToLoadable } from '../loads/loadable.ts';
import { easierRung, harderRung, ladderOf } from '../progression/bodyweight-ladders.ts';
import type { ProgressionResult } from '../progression/decide.ts';
import { jumpLimit } from '../progression/increments.ts';
import type { ProgressionState } from '../progression/progression-state.ts';
import { describeExposure } from '../progression/read-exposure.ts';
import type { CompletedExercise } from '../workout-stats/completed-workout.ts';
import { unitOfEntry, withinKey } from './expected-load.ts';
import { moveE1rm } from './move-e1rm.ts';
import type { UpdateProfileInput } from './update-profile.ts';
import type { ProfileEntry, ProfileMove, Receipt } from './weights-profile.ts';

/** One exercise of the workout and what was decided about it. */
export interface EntryUpdate {
  readonly key: ProfileKey;
  readonly exercise: Exercise;
  readonly done: CompletedExercise;
  readonly result: ProgressionResult;
  readonly returning: boolean;
  readonly states: ReadonlyMap<string, ProgressionState>;
  readonly input: UpdateProfileInput;
}

/** Receipts kept per entry, newest first. */
const receiptsKept = 4;
/** How much of the doubt is left after one more exposure with evidence. Proposed. */
const doubtLeft = 0.7;
const mostConfidence = 0.95;
const newConfidence = 0.4;

/** The entry after the exercise; null when there is none and nothing was performed to make one of. */
export function updateEntry(entry: ProfileEntry | null, update: EntryUpdate): ProfileEntry | null {
  const { exposure } = update.result;
  if (!exposure || exposure.setsDone === 0) return entry && { ...entry, move: 'held', reason: reasonOf(entry, update) };
  const before = entry ?? newEntry(update);
  const evidence = [performedReceipt(update), ...before.evidence].slice(0, receiptsKept);
  const after = ladderOf(update.exercise.id) ? { ...before, ...movedRung(before, update) } : movedEntry(before, update);
  if (entry === null && after.workingLoad === null && after.e1rm === null && after.bandLevel === null && !ladderOf(update.exercise.id))
    return null;
  const move = entry === null ? 'new' : moveOf(before, after, update);
  return { ...after, move, reason: reasonOf(after, update), evidence, lastTrainedOn: laterOf(before.lastTrainedOn, update.input.on) };
}

/** The engine's reason; a variant's is named, because its loads are not the entry's. */
const reasonOf = ({ exerciseId }: ProfileEntry, { exercise, result }: EntryUpdate): string =>
  exercise.id === exerciseId ? result.reason : `${exercise.name}: ${result.reason}`;

/** Load first, for the unit the estimate is counted in may change with the place. */
function movedEntry(before: ProfileEntry, update: EntryUpdate): ProfileEntry {
  const loaded = { ...before, ...movedBand(before, update), ...movedLoad(before, update) };
  return { ...loaded, ...movedE1rm(loaded, update) };
}

/** The estimate stands or moves by what this exposure proves; lighter days and pain prove nothing. */
function movedE1rm(entry: ProfileEntry, { exercise, done, result, returning, input }: EntryUpdate): Partial<ProfileEntry> {
  const { exposure, state } = result;
  const { athlete, completed } = input;
  const of = exerciseById(entry.exerciseId);
  const lighterDay = completed.deload || returning || completed.energy <= 1 || done.pain !== null || done.exercise.caution !== null;
  if (!exposure || exposure.e1rm === null || !of || lighterDay || exercise.loadRatioToAnchor === null) return {};
  const given = exposure.effortGiven || done.sets.some((set) => set.performed?.corrected === true);
  if (!given && !exposure.success) return {};
  const unit = unitOfEntry(entry, athlete);
  const inEntry = (e1rm: number): number => convertHundredths(withinKey(e1rm, exercise, of), athlete.unit, unit);
  const e1rm = moveE1rm(entry.e1rm, state.recentE1rms.map(inEntry), given) as Hundredths;
  const confidence = Math.min(mostConfidence, Math.round((1 - (1 - entry.confidence) * doubtLeft) * 100) / 100);
  return { e1rm, confidence: Math.max(entry.confidence, confidence) };
}

/**
 * The working load follows the next prescription of the entry's own exercise, or of a variant while that one has never been done; after
 * the first time, by no more than one exposure may rise.
 */
function movedLoad(entry: ProfileEntry, { exercise, result, states, input }: EntryUpdate): Partial<ProfileEntry> {
  const { nextLoad, nextReps } = result.state;
  const of = exerciseById(entry.exerciseId);
  const ownIsKnown = exercise.id !== entry.exerciseId && (states.get(entry.exerciseId)?.nextLoad ?? null) !== null;
  if (!nextLoad || !of || exercise.loadRatioToAnchor === null || ownIsKnown) return {};
  const wanted = exercise.id === of.id ? nextLoad : asVariant(nextLoad, exercise, of, input);
  if (wanted === null) return {};
  const workingReps = nextReps ?? entry.workingReps;
  const workingLoad = underCap(wanted, workingReps, entry, of, input);
  const e1rm = entry.e1rm === null ? null : Math.round(convertHundredths(entry.e1rm, unitOfEntry(entry, input.athlete), workingLoad.unit));
  return { workingLoad, workingReps, e1rm: e1rm as Hundredths | null };
}

function asVariant(load: Load, from: Exercise, to: Exercise, { inventory }: UpdateProfileInput): Load | null {
  const perImplement = (load.value * (to.loadRatioToAnchor ?? 1)) / (from.loadRatioToAnchor ?? 1);
  const value = roundToLoadable(convertHundredths(perImplement, load.unit, inventory.unit), to, inventory, 'down');
  return value === null ? null : { value, unit: inventory.unit };
}

/** A rise held under the cap of one exposure, converted when the reps change. What is not heavier than before needs no cap. */
function underCap(wanted: Load, reps: number | null, entry: ProfileEntry, exercise: Exercise, input: UpdateProfileInput): Load {
  const { inventory, athlete } = input;
  const before = entry.workingLoad;
  if (before === null || entry.lastTrainedOn === null || wanted.unit !== inventory.unit || before.unit !== inventory.unit) return wanted;
  const effort = (load: Load): number => effectiveLoad(exercise, load, athlete.bodyMass);
  const change = entry.workingReps && reps ? { from: { reps: entry.workingReps, rir: 0 }, to: { reps, rir: 0 } } : undefined;
  const step = { exercise, inventory, trainingAge: trainingAgeOf(athlete), bodyMass: athlete.bodyMass };
  const limit = jumpLimit(before, step, change);
  if (limit === null || effort(wanted) <= effort(before)) return wanted;
  const capped: Load = { value: limit, unit: inventory.unit };
  const highest = effort(capped) > effort(before) ? capped : before;
  return effort(wanted) > effort(highest) ? highest : wanted;
}

/** A ladder's entry follows the steps decided on its own rung, or a harder rung that was done in full. */
function movedRung(entry: ProfileEntry, { exercise, result, input }: EntryUpdate): Partial<ProfileEntry> {
  const rungs = ladderOf(exercise.id)?.rungs ?? [];
  const trainingAge = trainingAgeOf(input.athlete);
  const reps = exercise.timerType === 'reps' ? (result.state.nextReps ?? entry.workingReps) : null;
  if (exercise.id !== entry.exerciseId) {
    const harder = rungs.indexOf(exercise.id) > rungs.indexOf(entry.exerciseId);
    return harder && result.exposure?.success ? { exerciseId: exercise.id, workingReps: reps } : {};
  }
  const rung =
    result.step === 'rung_up'
      ? harderRung(exercise.id, trainingAge)
      : result.step === 'rung_down'
        ? easierRung(exercise.id, trainingAge)
        : null;
  if (!rung) return { workingReps: reps };
  return { exerciseId: rung.id, workingReps: rung.timerType === 'reps' ? result.state.repsLow || reps : null };
}

function movedBand(entry: ProfileEntry, { exercise, result, input }: EntryUpdate): Partial<ProfileEntry> {
  const used = result.exposure?.bandLevel ?? null;
  if (exercise.loadBasis !== 'band_level' || used === null) return {};
  const workingReps = result.state.nextReps ?? entry.workingReps;
  const levels = [...input.inventory.bandLevels].sort((a, b) => a - b);
  if (result.step === 'band_up') return { bandLevel: levels.find((level) => level > used) ?? used, workingReps };
  if (result.step === 'band_down') return { bandLevel: levels.findLast((level) => level < used) ?? used, workingReps };
  return { bandLevel: entry.bandLevel ?? used, workingReps };
}

function moveOf(before: ProfileEntry, after: ProfileEntry, { result, input }: EntryUpdate): ProfileMove {
  const exercise = exerciseById(after.exerciseId);
  if (result.step === 'rung_down' || result.step === 'band_down') return 'down';
  if (exercise && before.workingLoad && after.workingLoad && before.workingLoad.unit === after.workingLoad.unit) {
    const { bodyMass } = input.athlete;
    if (effectiveLoad(exercise, after.workingLoad, bodyMass) < effectiveLoad(exercise, before.workingLoad, bodyMass)) return 'down';
  }
  if (result.decision === 'advance') return 'up';
  return result.decision === 'hold' ? 'held' : 'down';
}

/** A key the profile did not know: measured from the first set on, under the key's anchor. */
function newEntry({ key, exercise }: EntryUpdate): ProfileEntry {
  const of = ladderOf(exercise.id) ? exercise : (anchorOf(key) ?? exercise);
  return {
    key,
    exerciseId: of.id,
    workingLoad: null,
    workingReps: null,
    e1rm: null,
    bandLevel: null,
    confidence: newConfidence,
    move: 'new',
    reason: '',
    evidence: [],
    lastTrainedOn: null,
  };
}

function performedReceipt({ exercise, result, input }: EntryUpdate): Receipt {
  const { exposure } = result;
  const what = exposure === null ? '' : describeExposure(exposure);
  const outcome = exposure?.success ? 'all done' : `${exposure?.achieved.join(', ')} done`;
  return { source: 'performed_set', sourceId: input.completed.workoutId, on: input.on, text: `${exercise.name}: ${what}, ${outcome}` };
}

const laterOf = (a: UpdateProfileInput['on'] | null, b: UpdateProfileInput['on']): UpdateProfileInput['on'] =>
  a !== null && a > b ? a : b;
