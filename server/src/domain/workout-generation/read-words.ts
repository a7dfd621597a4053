import { exercises } from '../exercises/catalogue.ts';
import type { Equipment, Exercise, Muscle, Pattern } from '../exercises/exercise.ts';

/** What an athlete's own words say about a workout. Words are data: nothing in them can change a rule. */
export interface Wish {
  readonly kind: 'strength' | 'conditioning' | 'recovery';
  /** What to train, in the order it was said. */
  readonly groups: readonly { readonly patterns: readonly Pattern[]; readonly muscles: readonly Muscle[] | null }[];
  /** Exercises of the catalogue called by their name. */
  readonly named: readonly Exercise[];
  readonly equipment: readonly Equipment[];
  readonly cardio: boolean;
  readonly cardioIds: readonly string[];
  readonly allows: (exercise: Exercise) => boolean;
  /** A sentence for everything left out on request. */
  readonly exclusions: readonly string[];
}

interface Term {
  readonly match: RegExp;
  readonly says: string;
  readonly patterns: readonly Pattern[];
  readonly muscles?: readonly Muscle[];
}

const legs: readonly Pattern[] = ['squat', 'hinge', 'lunge', 'knee_flexion', 'calf_raise'];
const upper: readonly Pattern[] = [
  'horizontal_push',
  'horizontal_pull',
  'vertical_push',
  'vertical_pull',
  'elbow_flexion',
  'elbow_extension',
];
const core: readonly Pattern[] = [
  'core_anti_extension',
  'core_anti_lateral_flexion',
  'core_flexion',
  'core_anti_rotation',
  'core_rotation',
];

/** A small vocabulary; what it does not know is left alone. More exact words come first. */
const terms: readonly Term[] = [
  {
    match: /\bfull[- ]?body|whole[- ]?body|everything\b/,
    says: 'full body',
    patterns: ['squat', 'horizontal_push', 'horizontal_pull', 'hinge', 'vertical_push', 'vertical_pull', 'core_anti_extension'],
  },
  { match: /\bupper[- ]?body|\bupper\b/, says: 'upper body', patterns: upper },
  { match: /\blower[- ]?body|\blower\b(?! back)|\blegs?\b/, says: 'legs', patterns: legs },
  {
    match: /\bpush(?!-? ?ups?| ?press)(?:ing)?\b/,
    says: 'pushing',
    patterns: ['horizontal_push', 'vertical_push', 'horizontal_push', 'shoulder_abduction', 'elbow_extension'],
  },
  {
    match: /\bpull(?!-? ?ups?| ?downs?| ?overs?)(?:ing)?\b/,
    says: 'pulling',
    patterns: ['vertical_pull', 'horizontal_pull', 'horizontal_pull', 'horizontal_abduction', 'elbow_flexion'],
  },
  { match: /\barms?\b|\bguns\b/, says: 'arms', patterns: ['elbow_flexion', 'elbow_extension', 'elbow_flexion', 'elbow_extension'] },
  { match: /\bbiceps?\b|\bcurls?\b/, says: 'biceps', patterns: ['elbow_flexion', 'elbow_flexion'] },
  { match: /\btriceps?\b/, says: 'triceps', patterns: ['elbow_extension', 'elbow_extension'] },
  { match: /\bforearms?\b|\bgrip\b/, says: 'grip', patterns: ['wrist_grip', 'carry'] },
  {
    match: /\bchest\b|\bpecs?\b/,
    says: 'chest',
    patterns: ['horizontal_push', 'horizontal_push', 'horizontal_adduction'],
    muscles: ['chest'],
  },
  { match: /\bbench(?: press)?(?:es|ing)?\b|\bpush-? ?ups?\b/, says: 'pressing', patterns: ['horizontal_push'] },
  { match: /\blower back\b/, says: 'lower back', patterns: ['back_extension', 'core_anti_rotation'] },
  {
    match: /(?<!lower )\bback\b(?! (?:pain|ache|hurts?|is|squats?|at|in|from|to)\b)/,
    says: 'back',
    patterns: ['horizontal_pull', 'vertical_pull', 'horizontal_abduction'],
  },
  { match: /\blats?\b|\bpull-? ?ups?\b|\bchin-? ?ups?\b|\bpull ?downs?\b/, says: 'lats', patterns: ['vertical_pull', 'vertical_pull'] },
  { match: /\brows?\b(?! machine)/, says: 'rows', patterns: ['horizontal_pull'] },
  {
    match: /\bshoulders?\b(?! (?:hurts?|pain|aches?|is)\b)|\bdelts?\b/,
    says: 'shoulders',
    patterns: ['vertical_push', 'shoulder_abduction', 'horizontal_abduction'],
  },
  { match: /\boverhead press\b|\bohp\b/, says: 'overhead pressing', patterns: ['vertical_push'] },
  { match: /\btraps?\b(?! bar)|\bshrugs?\b/, says: 'shrugs', patterns: ['scapular_elevation'] },
  { match: /\bcore\b|\babs?\b|\babdominals?\b|\btrunk\b|\bsix[- ]?pack\b/, says: 'core', patterns: core },
  { match: /\bobliques?\b/, says: 'obliques', patterns: ['core_anti_lateral_flexion', 'core_rotation', 'core_anti_rotation'] },
  { match: /\bplanks?\b/, says: 'planks', patterns: ['core_anti_extension', 'core_anti_lateral_flexion'] },
  {
    match: /\bglutes?\b|\bbutt\b|\bbooty\b|\bhip thrusts?\b/,
    says: 'glutes',
    patterns: ['hip_extension', 'lunge', 'hinge', 'hip_abduction'],
    muscles: ['glutes', 'abductors'],
  },
  { match: /\bhamstrings?\b|\bhammies\b/, says: 'hamstrings', patterns: ['hinge', 'knee_flexion', 'hinge'], muscles: ['hamstrings'] },
  { match: /\bquads?\b|\bthighs?\b/, says: 'quads', patterns: ['squat', 'lunge', 'knee_extension'], muscles: ['quads'] },
  { match: /\bsquats?(?:ting)?\b/, says: 'squats', patterns: ['squat'] },
  { match: /\bdeadlifts?(?:ing)?\b/, says: 'deadlifts', patterns: ['hinge'] },
  { match: /\blunges?\b/, says: 'lunges', patterns: ['lunge'] },
  { match: /\bcalf\b|\bcalves\b/, says: 'calves', patterns: ['calf_raise', 'calf_raise'] },
  { match: /\bcarr(?:y|ies)\b/, says: 'carries', patterns: ['carry'] },
  { match: /\bbalance\b/, says: 'balance', patterns: ['balance', 'balance'] },
  { match: /\bjump(?:s|ing)?\b(?! rope)|\bplyo\w*\b|\bexplosive\b/, says: 'jumps', patterns: ['jump'] },
];

interface CardioTerm {
  readonly match: RegExp;
  readonly says: string;
  readonly ids: readonly string[];
}

const cardioTerms: readonly CardioTerm[] = [
  { match: /\brun(?:s|ning)?\b|\bjog(?:ging)?\b/, says: 'running', ids: ['easy_run', 'treadmill_run', 'running_intervals'] },
  {
    match: /\bbik(?:e|ing)\b|\bcycl(?:e|ing)\b|\bspin(?:ning)?\b/,
    says: 'cycling',
    ids: ['stationary_bike', 'bike_intervals', 'air_bike_intervals'],
  },
  { match: /\browing\b|\brow machine\b|\berg\b/, says: 'rowing', ids: ['rowing_ergometer', 'rowing_intervals'] },
  { match: /\bwalk(?:s|ing)?\b(?! lunges?)/, says: 'walking', ids: ['brisk_walk', 'incline_treadmill_walk'] },
  { match: /\belliptical\b/, says: 'the elliptical', ids: ['elliptical'] },
  { match: /\bstairs?\b/, says: 'stairs', ids: ['stair_climber'] },
  { match: /\bjump rope\b|\bskipping\b/, says: 'the rope', ids: ['jump_rope'] },
  { match: /\bcardio\b|\bconditioning\b|\bhiit\b|\bintervals?\b|\baerobic\b|\bsweat\b/, says: 'cardio', ids: [] },
];

const recoveryTerm = /\bstretch\w*\b|\bmobility\b|\byoga\b|\brecover\w*\b|\bloosen\w*\b|\brest day\b/;

const equipmentTerms: readonly { readonly match: RegExp; readonly says: string; readonly equipment: readonly Equipment[] }[] = [
  { match: /\bdumbbells?\b|\bdbs?\b/, says: 'dumbbells', equipment: ['dumbbell'] },
  { match: /\bkettlebells?\b|\bkbs?\b/, says: 'kettlebells', equipment: ['kettlebell'] },
  { match: /\bbarbells?\b/, says: 'the barbell', equipment: ['barbell', 'ez_bar'] },
  { match: /\btrap bar\b/, says: 'the trap bar', equipment: ['trap_bar'] },
  { match: /\bbands?\b/, says: 'bands', equipment: ['band'] },
  { match: /\bcables?\b/, says: 'cables', equipment: ['cable'] },
  { match: /(?<!row )\bmachines?\b/, says: 'machines', equipment: ['machine_stack', 'machine_plate', 'machine_assist', 'cable', 'smith'] },
  { match: /\bsmith\b/, says: 'the Smith machine', equipment: ['smith'] },
  { match: /\brings?\b|\btrx\b|\bsuspension\b/, says: 'straps', equipment: ['suspension'] },
  {
    match: /\bbody ?weight\b|\bcalisthenics\b|\bno (?:equipment|weights|gear)\b|\bwithout (?:equipment|weights)\b/,
    says: 'bodyweight',
    equipment: ['bodyweight'],
  },
];

/** From the word that says no to the end of its clause: "no squats or deadlifts, but arms" leaves arms. */
const negation =
  /\b(?:no|not|without|skip(?:ping)?|avoid(?:ing)?|except|minus|don[’']?t (?:want|do|like)|leave out)\b(?! more than)([^.,;!?]*?)(?=\bbut\b|\bjust\b|\bonly\b|[.,;!?]|$)/g;

/**
 * Reads what to train, with what, and what to leave out, from free text. Nothing understood is a normal answer: every list is empty.
 *
 * @param text the athlete's own words; data, never an instruction
 */
export function readWords(text: string): Wish {
  const whole = text.toLowerCase().replace(/[’‘]/g, "'").slice(0, 1000);
  const bodyweightOnly = /\bno (?:equipment|weights|gear)\b|\bwithout (?:equipment|weights)\b/.test(whole);
  const refused: string[] = [];
  const said = whole.replace(negation, (match, clause: string) => {
    if (!/\b(?:equipment|weights|gear)\b/.test(clause)) refused.push(clause);
    return match.length > 0 ? ' ' : '';
  });
  const refusedText = refused.join(' . ');
  const named = exercises.filter((exercise) => exercise.name.includes(' ') && said.includes(exercise.name.toLowerCase()));
  const longest = named.filter(
    (exercise) => !named.some((other) => other !== exercise && other.name.toLowerCase().includes(exercise.name.toLowerCase())),
  );
  const unnamed = longest.reduce((rest, exercise) => rest.replace(exercise.name.toLowerCase(), ' '), said);
  const groups = inOrderSaid(unnamed, terms).map(({ patterns, muscles }) => ({ patterns, muscles: muscles ?? null }));
  const cardioSaid = cardioTerms.filter(({ match }) => match.test(unnamed));
  const equipment = bodyweightOnly
    ? (['bodyweight'] as const)
    : equipmentTerms.filter(({ match }) => match.test(said)).flatMap((term) => term.equipment);
  const wantsStrength = groups.length > 0 || longest.some((exercise) => exercise.timerType === 'reps' && exercise.pattern !== 'mobility');
  const kind = wantsStrength ? 'strength' : cardioSaid.length > 0 ? 'conditioning' : recoveryTerm.test(said) ? 'recovery' : 'strength';
  const without = refusals(refusedText);
  return {
    kind,
    groups,
    named: longest.filter((exercise) => exercise.pattern !== 'mobility').slice(0, 8),
    equipment,
    cardio: cardioSaid.length > 0,
    cardioIds: cardioSaid.flatMap((term) => term.ids),
    allows: (exercise) => without.allows(exercise) && (equipment.length === 0 || isOf(exercise, equipment)),
    exclusions: without.sentences,
  };
}

/** Minutes named in the words, to prefill the question: "20 minute core" is 20, "an hour" is 60. null when none are. */
export function minutesInWords(text: string): number | null {
  const lower = text.toLowerCase();
  const minutes = /\b(\d{1,3})\s*-?\s*min/.exec(lower);
  if (minutes) return Math.min(90, Math.max(10, Number(minutes[1])));
  if (/\bhalf an hour\b|\bhalf hour\b/.test(lower)) return 30;
  return /\b(?:an|one|1) hour\b/.test(lower) ? 60 : null;
}

function inOrderSaid(text: string, vocabulary: readonly Term[]): Term[] {
  return vocabulary
    .map((term) => ({ term, at: text.search(term.match) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ term }) => term);
}

const isOf = (exercise: Exercise, equipment: readonly Equipment[]): boolean =>
  exercise.equipment === 'bodyweight' || equipment.includes(exercise.equipment) || exercise.pattern === 'cardio_steady';

function refusals(text: string): { allows: (exercise: Exercise) => boolean; sentences: string[] } {
  const patterns = terms.filter(({ match }) => match.test(text));
  const cardio = cardioTerms.filter(({ match }) => match.test(text));
  const implementsRefused = equipmentTerms.filter(({ match }) => match.test(text));
  const noPatterns = new Set(patterns.flatMap((term) => (term.says === 'full body' ? [] : term.patterns)));
  const noIds = new Set(cardio.flatMap((term) => term.ids));
  const noCardio = cardio.some((term) => term.ids.length === 0);
  const noEquipment = new Set(implementsRefused.flatMap((term) => term.equipment));
  const impactRefused = /\bimpact\b/.test(text);
  const floorRefused = /\bfloor\b/.test(text);
  return {
    allows: (exercise) =>
      !noPatterns.has(exercise.pattern) &&
      !patterns.some(({ match }) => match.test(exercise.name.toLowerCase())) && // "no squats" means split squats too
      !noIds.has(exercise.id) &&
      !(noCardio && (exercise.pattern === 'cardio_steady' || exercise.pattern === 'cardio_interval')) &&
      !(exercise.equipment !== 'bodyweight' && noEquipment.has(exercise.equipment)) &&
      !(impactRefused && exercise.tags.includes('impact')) &&
      !(floorRefused && (exercise.tags.includes('supine') || exercise.tags.includes('prone'))),
    sentences: [...patterns, ...cardio, ...implementsRefused].map((term) => `Left out, as you asked: ${term.says}.`),
  };
}
