import { leadOpening, writeLead } from '../programs/plan-week.ts';
import { countsAsWork, type Draft, isMain, workingSets } from './draft.ts';
import { lastExposure } from './past-exposures.ts';
import type { Situation } from './situation.ts';
import type { SessionShape } from './slots-for.ts';
import { estimateSeconds, lowerBoundSeconds } from './time-model.ts';
import { coolDownText, type WarmUpCare, warmUpText } from './warm-up.ts';
import type { GeneratedWorkout, WorkoutExercise } from './workout.ts';
import { writeParagraph } from './write-paragraph.ts';
import { receiptOf } from './write-receipt.ts';

export interface WorkoutToWrite {
  readonly situation: Situation;
  readonly shape: SessionShape;
  readonly drafts: readonly Draft[];
  readonly notes: readonly string[];
  readonly limits: readonly string[];
  readonly warmUpSeconds: number;
  readonly coolDownSeconds: number;
}

/** How a note begins that says why a workout does not fill its minutes; the guardrail looks for it (G-09). */
export const endsEarly = 'This ends';

/** The workout in words and numbers; each number in the text comes from a field. Source: training rules §10 step 10, §7.8. */
export function writeWorkout(request: WorkoutToWrite): GeneratedWorkout {
  const { situation, drafts } = request;
  const exercises = drafts.map((draft, index) => writeExercise(draft, index, drafts, situation));
  const patterns = drafts.map((draft) => draft.pick.exercise.pattern);
  const machines = situation.input.location.equipment.some((each) =>
    ['treadmill', 'bike', 'rower', 'elliptical', 'air_bike'].includes(each),
  );
  const warmUp = { seconds: request.warmUpSeconds, text: warmUpText(patterns, request.warmUpSeconds, machines, warmUpCare(situation)) };
  const coolDown = request.coolDownSeconds > 0 ? { seconds: request.coolDownSeconds, text: coolDownText } : null;
  const estimatedSeconds = estimateSeconds({ warmUp, coolDown, exercises });
  const short = shortNote(estimatedSeconds, request);
  return {
    title: situation.ill ? 'Gentle mobility' : intervalsWait(request) ? 'Easy cardio' : situation.input.intent.title,
    opening: openingOf(request),
    minutes: situation.input.minutes,
    estimatedSeconds,
    warmUp,
    coolDown,
    exercises,
    notes: [...new Set([...leftOut(request.notes, short), ...short, ...healthNotes(situation, request.shape)])],
    guardrails: guardrailsOf(request),
  };
}

/** Where the place is, and what hurts: active injuries, and pain flagged in the last weeks. */
function warmUpCare({ input, athlete, circumstances }: Situation): WarmUpCare {
  const sites = [
    ...athlete.injuries.filter(({ state }) => state === 'active').map(({ site }) => site),
    ...circumstances.painFlags.map(({ site }) => site),
  ];
  return { outdoors: !input.location.indoors, sites };
}

function writeExercise(draft: Draft, index: number, drafts: readonly Draft[], situation: Situation): WorkoutExercise {
  const { pick, chosen } = draft;
  const working = workingSets(draft);
  const set = working[0];
  const pair = pairOf(draft, index, drafts);
  const bare: WorkoutExercise = {
    exerciseId: pick.exercise.id,
    name: pick.exercise.name,
    timerType: pick.exercise.timerType,
    unilateral: pick.exercise.unilateral,
    main: isMain(draft),
    repsLow: pick.exercise.timerType === 'reps' ? chosen.repsLow : null,
    repsHigh: pick.exercise.timerType === 'reps' ? chosen.repsHigh : null,
    restSeconds: draft.restSeconds,
    superset: draft.superset,
    sets: [...draft.ramps, ...working],
    paragraph: set
      ? writeParagraph({
          exercise: pick.exercise,
          main: isMain(draft),
          set,
          sets: working.length,
          position: index,
          explosive: pick.dose.role === 'power' || (situation.phase === 'power' && isMain(draft)),
          pair,
          cues: cuesFor(draft, index, situation),
        })
      : '',
    receipt: { title: '', reasons: [] },
    caution: pick.caution ? 'Go gently here. Stop at pain of 4 out of 10 or more, and flag it so that the plan can follow.' : null,
  };
  return { ...bare, receipt: receiptOf(draft, bare, lastExposure(bare.exerciseId, situation.input.history) !== null) };
}

function pairOf(draft: Draft, index: number, drafts: readonly Draft[]): 'first' | 'last' | null {
  if (draft.superset === null) return null;
  const partner = drafts.findIndex((other, at) => at !== index && other.superset === draft.superset);
  return partner < 0 ? null : partner > index ? 'first' : 'last';
}

/** The same advice before every exercise, in turn: word for word it is no longer read. */
const breathing: readonly string[] = [
  'Breathe out on every effort and never hold your breath.',
  'Breathe out as it gets hard, in as it gets easy.',
  'Breathe out through the effort and keep the breath moving.',
];

/** Sentences that somebody's health asks for at every effort. Source: G-35, G-36, G-38. */
function cuesFor(draft: Draft, index: number, situation: Situation): string[] {
  const { population } = situation.circumstances;
  const effort = countsAsWork(draft) && draft.pick.exercise.timerType === 'reps';
  const cues: string[] = [];
  if (effort && situation.noBreathHolding) cues.push(breathing[index % breathing.length] ?? '');
  if (population.osteoporosis !== 'none' && draft.pick.exercise.pattern === 'hinge')
    cues.push('Hinge from the hips and keep your spine long.');
  return cues;
}

/** What today is for, and what was changed. A change takes the place of the purpose's advice on effort, which is for a usual day. */
function openingOf(request: WorkoutToWrite): string {
  const { situation, shape } = request;
  const { input, ill } = situation;
  if (ill) return 'Rest comes first today. If you feel like moving, a few gentle stretches are enough.';
  const said = asSentence(input.intent.purpose.trim() === '' ? 'A workout for today' : input.intent.purpose.trim());
  const purpose = intervalsWait(request) ? 'Easy cardio at a pace you can talk at.' : withTrueLead(said, request);
  const change = changeOf(situation, shape);
  if (change === '') return purpose;
  const lead = situation.energy <= 2 ? (purpose.match(/^.*?[.!?](?=\s|$)/)?.[0] ?? purpose) : purpose;
  return `${lead} ${change}`;
}

/** Intervals were planned, and easy cardio is what suits today: title and purpose say what is done. */
const intervalsWait = ({ shape, drafts }: WorkoutToWrite): boolean =>
  shape.kind === 'conditioning' &&
  shape.slots[0]?.patterns[0] === 'cardio_interval' &&
  drafts.some((draft) => draft.pick.dose.role === 'cardio') &&
  drafts.every((draft) => draft.intervals === null);

/** Where a place or an injury takes away what was to lead, the opening names what leads instead: it may not promise a press that is not there. */
function withTrueLead(purpose: string, { shape, drafts }: WorkoutToWrite): string {
  if (!leadOpening.test(purpose)) return purpose;
  const planned = shape.slots.filter(({ main, light }) => main && !light);
  const led = drafts.filter((draft) => isMain(draft) && !draft.pick.slot.light).map((draft) => draft.pick.exercise.pattern);
  const missing = planned.some(({ patterns }) => patterns[0] !== undefined && !led.includes(patterns[0]));
  return missing && led.length > 0 ? purpose.replace(leadOpening, writeLead(led)) : purpose;
}

function changeOf(situation: Situation, shape: SessionShape): string {
  const { input, energy } = situation;
  const recovery = shape.kind === 'recovery';
  if (energy === 0 && !recovery) {
    return 'You came in empty: resting today is a sound choice, and so is an easy quarter of an hour. If you train, keep it to this, light and technical.';
  }
  if (energy === 1 && !recovery) return 'Energy is low, so there is less of it and it is lighter; turning up is the point.';
  if (energy === 2 && !recovery) return 'Energy is a little down, so the weights ease off and a set or two goes.';
  if (situation.deload) return '';
  const free = situation.trainingAge !== 'beginner' && situation.screening.reasons.length === 0 && situation.phase !== 'base';
  if (energy === 5 && shape.kind === 'strength' && free)
    return 'You have plenty today; the last set of a lift may go a little further if it feels sharp.';
  return situation.weeksIn === 0 && input.history.length === 0 && shape.kind === 'strength'
    ? 'It is the first one, so every load starts on the easy side.'
    : '';
}

const asSentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** What the plan of a usual day had no time for is not left out for time when low energy ends the workout early. */
const leftOut = (notes: readonly string[], short: readonly string[]): readonly string[] =>
  short.length === 0 ? notes : notes.map((note) => note.replace(/^Left out for time:/, 'Left out today:'));

/** Under the lower bound the reason is said. Source: training rules §2.6. */
function shortNote(estimatedSeconds: number, { situation, limits, shape }: WorkoutToWrite): string[] {
  if (estimatedSeconds >= lowerBoundSeconds(situation.input.minutes)) return [];
  const early = Math.round((situation.input.minutes * 60 - estimatedSeconds) / 60);
  const why =
    limits[0] ??
    (situation.input.minutes > situation.minutes
      ? 'more than 90 minutes wears you down more than it builds'
      : 'there is no more here that fits today');
  const offer = shape.kind === 'recovery' || situation.ill ? '' : ' An easy walk or some mobility is a good use of the rest.';
  return [`${endsEarly} about ${early} minutes early: ${why}.${offer}`];
}

function healthNotes(situation: Situation, shape: SessionShape): string[] {
  const notes: string[] = [];
  const { conditions } = situation.athlete.safety;
  if (situation.hot) notes.push('It is hot: rest longer, drink before you are thirsty, and stop if you feel dizzy.');
  if (conditions.includes('insulin_or_sulfonylurea'))
    notes.push('Check your blood sugar before you start and keep something sweet at hand.');
  if (conditions.includes('beta_blocker')) notes.push('Your medicine holds the heart rate down, so go by feel, not by a watch.');
  if (situation.energy === 0 && shape.kind !== 'recovery')
    notes.push('Rest counts too. An easy recovery session is there if you would rather move.');
  return notes;
}

function guardrailsOf({ situation, drafts, limits }: WorkoutToWrite): GeneratedWorkout['guardrails'] {
  const entries: { id: string; severity: 'block' | 'repair' | 'warn'; message: string }[] = [];
  if (drafts.some((draft) => draft.pick.caution))
    entries.push({ id: 'G-14', severity: 'repair', message: 'Lighter, with more in reserve and not first, because of an injury or pain.' });
  if (limits.some((limit) => limit.startsWith('this week’s sets')))
    entries.push({ id: 'G-22', severity: 'repair', message: 'Sets were held to what the week still has room for.' });
  if (situation.hot) entries.push({ id: 'G-41', severity: 'repair', message: 'Heat: intervals off, longer rests.' });
  for (const reason of situation.screening.reasons) entries.push({ id: reason.id, severity: 'warn', message: reason.text });
  return entries;
}
