import { Temporal } from 'temporal-polyfill';
import { writeDate } from '../calendar/write-date.ts';
import type { AthleteProfile, Condition, LocalDate } from './athlete.ts';
import type { Finding, ScreeningLimits } from './screening.ts';
import { loadClassOf } from './training-age.ts';

interface Asked {
  readonly athlete: AthleteProfile;
  readonly on: LocalDate;
  readonly age: number;
}

type ScreeningRule = (asked: Asked) => readonly Finding[];

/** Until cleared: easy effort only. Training rules §7.1, G-01. */
const gentleLimits: Partial<ScreeningLimits> = { minRir: 4, maxHeartRateFraction: 0.75, intervals: false, oneRepMax: false };

/** Heart, metabolic and kidney disease; diabetes on insulin or a sulfonylurea is metabolic. */
const knownDiseases: readonly Condition[] = ['heart_disease', 'metabolic_disease', 'kidney_disease', 'insulin_or_sulfonylurea'];
const otherReadinessAnswers: readonly Condition[] = ['epilepsy', 'eating_disorder_history', 'other_readiness_yes'];

const has = (athlete: AthleteProfile, wanted: readonly Condition[]): boolean =>
  wanted.some((condition) => athlete.safety.conditions.includes(condition));

/** Whether a clinician's yes is dated between `since` and today. Dates in ISO order compare as text. */
const isCleared = ({ athlete, on }: Asked, since: LocalDate | null = null): boolean => {
  const { clearedOn } = athlete.safety;
  return clearedOn !== null && clearedOn <= on && (since === null || clearedOn >= since);
};

const weeksBefore = (on: LocalDate, weeks: number): LocalDate => Temporal.PlainDate.from(on).subtract({ weeks }).toString() as LocalDate;

/** G-01: symptoms, known disease and other yes answers of the readiness questions. */
const readiness: ScreeningRule = (asked) => {
  const { athlete } = asked;
  const cleared = isCleared(asked);
  const disease = has(athlete, knownDiseases);
  const reason = (text: string) => ({ id: 'G-01', text }) as const;
  if (athlete.safety.symptoms) {
    return cleared
      ? [
          {
            decision: 'gentle',
            reason: reason(
              'A clinician has cleared you after the symptoms you named, so you begin gently. If they come back, stop and see a doctor the same day.',
            ),
            limits: { oneRepMax: false },
          },
        ]
      : [
          {
            decision: 'wait',
            reason: reason(
              'You told me about symptoms such as chest pain, fainting or being short of breath. Please see a doctor first; enter the date you were cleared and your plan begins.',
            ),
            limits: gentleLimits,
          },
        ];
  }
  if (disease && !athlete.safety.active) {
    return cleared
      ? [
          {
            decision: 'gentle',
            reason: reason('You are cleared to train and new to regular exercise, so your plan begins gently and builds from there.'),
            limits: { oneRepMax: false },
          },
        ]
      : [
          {
            decision: 'wait',
            reason: reason(
              'With the condition you named, a doctor should agree before you start something new. Ask about light strength training and easy cardio, then enter the date you were cleared.',
            ),
            limits: gentleLimits,
          },
        ];
  }
  if (disease && !cleared) {
    return [
      {
        decision: 'gentle',
        reason: reason(
          'You are active with a known condition, so you can train at easy effort: 4 reps in reserve, heart rate up to 75 % of your highest, no intervals. Once a clinician clears you, enter the date and these limits lift.',
        ),
        limits: gentleLimits,
      },
    ];
  }
  if (!disease && !cleared && has(athlete, otherReadinessAnswers)) {
    return [
      {
        decision: 'gentle',
        reason: reason(
          'One of your answers needs a second look, so for now you train at easy effort with 4 reps in reserve. Talk it through with a clinician and enter the date you were cleared.',
        ),
        limits: gentleLimits,
      },
    ];
  }
  return [];
};

/** G-33: nobody under 13; 13 to 17 with a guardian's yes, moderate loads and no tests. */
const minors: ScreeningRule = ({ athlete, age }) => {
  if (age < 13) {
    return [
      {
        decision: 'wait',
        reason: {
          id: 'G-33-under-13',
          text: 'Setwise is for people of 13 and over. A school coach or a sports club near you can help you find training that fits you now.',
        },
        limits: youthLimits,
      },
    ];
  }
  if (age >= 18) return [];
  return athlete.safety.guardianAgreed
    ? [
        {
          decision: 'train',
          reason: {
            id: 'G-33',
            text: 'Until you are 18 your sets stay between 6 and 15 reps, at most 3 sets each and 2 reps in reserve, with no max tests. Good technique now is what makes you strong later.',
          },
          limits: youthLimits,
        },
      ]
    : [
        {
          decision: 'wait',
          reason: {
            id: 'G-33',
            text: 'Because you are under 18, a parent or guardian needs to agree before you start. Show them this page and let them confirm it.',
          },
          limits: youthLimits,
        },
      ];
};

/** No load of 85 % of the max or more; ages 13-17. Source: NSCA 2009, Lloyd 2014, AAP 2020. */
const youthLimits: Partial<ScreeningLimits> = { minRir: 2, repsLow: 6, repsHigh: 15, maxSets: 3, oneRepMax: false, maxFractionOfMax: 0.84 };

/** G-34: from 65 balance work; untrained people begin gently. Source: Fragala 2019. */
const olderAdults: ScreeningRule = ({ athlete, age }) => {
  if (age < 65) return [];
  return loadClassOf(athlete) === 'untrained'
    ? [
        {
          decision: 'gentle',
          reason: {
            id: 'G-34',
            text: 'Your first 4 weeks use light loads with 4 reps in reserve, on machines or with support, and short balance work beside them. Loads rise once the movements feel familiar.',
          },
        },
      ]
    : [
        {
          decision: 'train',
          reason: { id: 'G-34', text: 'Each week brings short balance work beside your strength work, with a support in reach.' },
        },
      ];
};

/** G-35. Source: AHA 2007 and 2023, ACSM. */
const bloodPressure: ScreeningRule = ({ athlete }) => {
  const { systolic, diastolic } = athlete.safety;
  const reading = systolic !== null && diastolic !== null ? `Your reading of ${systolic}/${diastolic} mmHg` : 'The reading you gave';
  const atLeast = (high: number, low: number): boolean => (systolic ?? 0) >= high || (diastolic ?? 0) >= low;
  if (atLeast(180, 110)) {
    return [
      {
        decision: 'wait',
        reason: {
          id: 'G-35',
          text: `${reading} is too high to train on. Please contact a doctor today, and enter a new reading when it has come down.`,
        },
        limits: pressureLimits,
      },
    ];
  }
  if (!atLeast(140, 90) && !has(athlete, ['hypertension_medicated'])) return [];
  const why = atLeast(140, 90) ? `${reading} is raised` : 'You take medicine for blood pressure';
  return [
    {
      decision: 'train',
      reason: {
        id: 'G-35',
        text: `${why}, so sets stay between 8 and 15 reps and 2 reps in reserve, holds end at 30 seconds, and every workout has a cool-down. Breathe out on each effort.`,
      },
      limits: pressureLimits,
    },
  ];
};

const pressureLimits: Partial<ScreeningLimits> = {
  minRir: 2,
  repsLow: 8,
  repsHigh: 15,
  maxFractionOfMax: 0.8,
  maxHoldSeconds: 30,
  oneRepMax: false,
};

/** G-36: with a clinician's yes given in this pregnancy. Source: ACOG Committee Opinion 804. */
const pregnancy: ScreeningRule = (asked) => {
  const { pregnantWeek } = asked.athlete.safety;
  if (pregnantWeek === null) return [];
  const limits: Partial<ScreeningLimits> = { minRir: 3, intervals: false, oneRepMax: false };
  return isCleared(asked, weeksBefore(asked.on, pregnantWeek))
    ? [
        {
          decision: 'gentle',
          reason: {
            id: 'G-36',
            text: 'In pregnancy you train at a pace you can talk at, with 3 reps in reserve and no breath-holding, jumps or max tests. Stop and call your midwife or doctor if you bleed, lose fluid, feel dizzy or have pain.',
          },
          limits,
        },
      ]
    : [
        {
          decision: 'wait',
          reason: {
            id: 'G-36',
            text: 'Training in pregnancy is good for most people, and your midwife or doctor should agree first. Enter the date they said yes and your plan begins.',
          },
          limits,
        },
      ];
};

/** G-37. Source: Groom, Donnelly and Brockwell 2019. */
const postpartum: ScreeningRule = (asked) => {
  const { postpartumWeeks } = asked.athlete.safety;
  if (postpartumWeeks === null) return [];
  const limits: Partial<ScreeningLimits> = { minRir: 3, intervals: false, oneRepMax: false };
  if (postpartumWeeks < 6 || !isCleared(asked, weeksBefore(asked.on, postpartumWeeks))) {
    const next =
      postpartumWeeks < 6
        ? 'Your plan can begin from week 6, once you are cleared.'
        : 'Enter the date you were cleared and your plan begins.';
    return [
      {
        decision: 'wait',
        reason: { id: 'G-37', text: `For now walking, breathing and pelvic floor exercises are what helps most. ${next}` },
        limits,
      },
    ];
  }
  if (postpartumWeeks >= 12) return [];
  return [
    {
      decision: 'gentle',
      reason: {
        id: 'G-37',
        text: 'Until week 12 your plan builds the base again, without jumps or running. Leaking, heaviness or pain means easing off and asking a pelvic health specialist.',
      },
      limits,
    },
  ];
};

/** G-38. Source: Giangregorio 2014, Brooke-Wavell 2022. */
const bones: ScreeningRule = (asked) => {
  if (has(asked.athlete, ['vertebral_fracture'])) {
    return isCleared(asked)
      ? [
          {
            decision: 'gentle',
            reason: {
              id: 'G-38',
              text: 'After a fracture in the spine you begin gently: no rounding, twisting or jumping, and work for balance and the back muscles.',
            },
            limits: { oneRepMax: false },
          },
        ]
      : [
          {
            decision: 'wait',
            reason: {
              id: 'G-38',
              text: 'After a fracture in the spine a clinician should say which movements are safe for you. Enter the date you were cleared and your plan begins.',
            },
            limits: gentleLimits,
          },
        ];
  }
  if (!has(asked.athlete, ['osteoporosis'])) return [];
  return [
    {
      decision: 'train',
      reason: {
        id: 'G-38',
        text: 'For your bones you bend at the hips with a long back: no loaded rounding or twisting and no hard landings, and balance and back work every week.',
      },
    },
  ];
};

/** G-39: what to mind with conditions that training touches. */
const conditionsToMind: ScreeningRule = ({ athlete }) => {
  const notes: readonly (readonly [Condition, string])[] = [
    ['insulin_or_sulfonylurea', 'Training lowers blood sugar: check yours before and after, and keep fast sugar within reach.'],
    ['heart_disease', 'No max tests with a heart condition. If your chest, breath or heartbeat feels wrong, stop and get help.'],
    ['epilepsy', 'Train where somebody can see you, and put nothing heavy overhead when you are alone.'],
    ['eating_disorder_history', 'You will get no calorie or body-weight targets here. Progress is what you can do.'],
  ];
  return notes
    .filter(([condition]) => has(athlete, [condition]))
    .map(([, text]) => ({ decision: 'train', reason: { id: 'G-39', text }, limits: { oneRepMax: false } }) as const);
};

/** G-40. */
const betaBlocker: ScreeningRule = ({ athlete }) =>
  has(athlete, ['beta_blocker'])
    ? [
        {
          decision: 'train',
          reason: {
            id: 'G-40',
            text: 'A beta-blocker keeps the pulse low, so you train by feel and not by heart rate: easy means you can talk in whole sentences.',
          },
          limits: { heartRateTargets: false },
        },
      ]
    : [];

/** In the order the athlete reads the reasons. */
/** G-02: words that stop training pause the plan until a clinician has said yes, on that day or later. */
const redFlagged: ScreeningRule = (asked) => {
  const { redFlagOn } = asked.athlete.safety;
  if (redFlagOn === null || isCleared(asked, redFlagOn)) return [];
  return [
    {
      decision: 'wait',
      reason: {
        id: 'G-02',
        text: `On ${writeDate(redFlagOn)} you described something that a doctor should look at before you train on. Your plan waits; enter the date you were cleared and it goes on.`,
      },
      limits: gentleLimits,
    },
  ];
};

export const screeningRules: readonly ScreeningRule[] = [
  readiness,
  redFlagged,
  minors,
  olderAdults,
  bloodPressure,
  pregnancy,
  postpartum,
  bones,
  conditionsToMind,
  betaBlocker,
];
