import type { AthleteProfile as AthleteRow } from '../../../generated/prisma/client.ts';
import { toLoad } from '../../db/load-columns.ts';
import type { LocalDate } from '../../domain/athletes/athlete.ts';
import { screen } from '../../domain/athletes/screening.ts';
import { localDateAt } from '../../domain/calendar/zoned-day.ts';
import { builder } from '../../graphql/builder.ts';
import { type Context, signedIn } from '../../graphql/context.ts';
import {
  GoalEnum,
  InjurySeverityEnum,
  InjurySideEnum,
  InjurySiteEnum,
  InjuryStateEnum,
  ScreeningDecisionEnum,
  SexEnum,
  UnitEnum,
} from '../../graphql/enums.graphql.ts';
import { keyDescription, LoadInput, LoadType } from '../../graphql/shared-types.graphql.ts';
import { AlreadyOnboarded, InvalidInput, NotOnboarded } from '../../problems.ts';
import { MeType } from '../accounts/me.graphql.ts';
import { LocationInput } from '../locations/locations.graphql.ts';
import { completeOnboarding } from './complete-onboarding.ts';
import { injuriesOf, toAthlete, weeksOn } from './read-athlete.ts';
import { updateAthleteProfile } from './update-athlete-profile.ts';

builder.prismaObject('Injury', {
  description: 'An injury, now or lately.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque.' }),
    site: t.expose('site', { type: InjurySiteEnum, description: 'Where.' }),
    side: t.expose('side', { type: InjurySideEnum, description: 'Which side.' }),
    severity: t.expose('severity', { type: InjurySeverityEnum, description: 'How bad.' }),
    state: t.expose('state', { type: InjuryStateEnum, description: 'Active or resolved.' }),
    resolvedOn: t.field({
      type: 'LocalDate',
      nullable: true,
      description: 'Since when it is resolved.',
      resolve: ({ resolvedOn }) => resolvedOn,
    }),
    note: t.exposeString('note', { description: 'The athlete’s words.' }),
  }),
});

const todayIn = ({ services }: Context, { zone }: AthleteRow): LocalDate => localDateAt(services.now().toISOString(), zone);

const SafetyIntakeType = builder.objectRef<AthleteRow>('SafetyIntake').implement({
  description: 'The answers to the safety questions. Weeks go on counting from the day they were given.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    symptoms: t.exposeBoolean('symptoms', { description: 'Chest pain, fainting, breathlessness or palpitations.' }),
    conditions: t.exposeStringList('conditions', { description: 'Conditions and medicines that matter for training.' }),
    active: t.exposeBoolean('active', { description: 'Three half hours a week or more, for three months.' }),
    pregnantWeek: t.int({
      nullable: true,
      description: 'Week of pregnancy today.',
      resolve: (row, _args, context) => weeksOn(row, todayIn(context, row)).pregnantWeek,
    }),
    postpartumWeeks: t.int({
      nullable: true,
      description: 'Weeks since giving birth, today.',
      resolve: (row, _args, context) => weeksOn(row, todayIn(context, row)).postpartumWeeks,
    }),
    systolic: t.exposeInt('systolic', { nullable: true, description: 'Resting blood pressure, upper, mmHg.' }),
    diastolic: t.exposeInt('diastolic', { nullable: true, description: 'Resting blood pressure, lower, mmHg.' }),
    guardianAgreed: t.exposeBoolean('guardianAgreed', { description: 'For 13 to 17: a guardian agreed.' }),
    clearedOn: t.field({
      type: 'LocalDate',
      nullable: true,
      description: 'The day a clinician gave clearance.',
      resolve: ({ clearedOn }) => clearedOn,
    }),
  }),
});

const PreferencesType = builder.objectRef<AthleteRow>('Preferences').implement({
  description: 'How the athlete wants to train.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    excludedExerciseIds: t.idList({ description: 'Never prescribed.', resolve: ({ excludedExerciseIds }) => excludedExerciseIds }),
    favoriteExerciseIds: t.idList({ description: 'Preferred where they fit.', resolve: ({ favoriteExerciseIds }) => favoriteExerciseIds }),
    weekdays: t.exposeIntList('weekdays', { description: 'Monday = 1 to Sunday = 7.' }),
    daysPerWeek: t.exposeInt('daysPerWeek', { description: 'Sessions a week.' }),
    minutes: t.exposeInt('minutes', { description: 'Length of a session.' }),
    notes: t.exposeString('preferenceNotes', { description: 'The athlete’s words.' }),
  }),
});

const ScreeningReason = builder.objectRef<{ id: string; text: string }>('ScreeningReason').implement({
  description: 'One answer that matters, and why.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Rule: `G-01`.' }),
    text: t.exposeString('text', { description: 'What follows, and what to do next.' }),
  }),
});

const ScreeningType = builder.objectRef<ReturnType<typeof screen>>('Screening').implement({
  description: 'What follows from the safety answers. Worked out when asked for, never stored.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    decision: t.field({
      type: ScreeningDecisionEnum,
      description: 'May train, starts gently, or waits.',
      resolve: ({ decision }) => decision,
    }),
    reasons: t.field({ type: [ScreeningReason], description: 'Why.', resolve: ({ reasons }) => [...reasons] }),
  }),
});

builder.prismaObject('AthleteProfile', {
  description: 'What the coach knows of the athlete.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque.' }),
    sex: t.expose('sex', { type: SexEnum, description: 'For starting loads only.' }),
    birthDate: t.field({ type: 'LocalDate', description: 'For age rules.', resolve: ({ birthDate }) => birthDate }),
    heightCm: t.exposeFloat('heightCm', { nullable: true, description: 'Centimeters.' }),
    bodyMass: t.field({
      type: LoadType,
      nullable: true,
      description: 'For starting loads and bodyweight exercises.',
      resolve: ({ bodyMassHundredths, bodyMassUnit }) => toLoad(bodyMassHundredths, bodyMassUnit),
    }),
    trainedMonths: t.exposeInt('trainedMonths', { description: 'Months of consistent lifting.' }),
    monthsOff: t.exposeInt('monthsOff', { description: 'Months since the last regular training.' }),
    techniqueUnsure: t.exposeBoolean('techniqueUnsure', { description: 'Not sure of the main lifts.' }),
    goal: t.expose('goal', { type: GoalEnum, description: 'What the program is for.' }),
    goalWords: t.exposeString('goalWords', { description: 'In the athlete’s words.' }),
    injuries: t.prismaField({
      type: ['Injury'],
      description: 'Now and lately.',
      resolve: (_query, _athlete, _args, context) => injuriesOf(context.db),
    }),
    safety: t.field({ type: SafetyIntakeType, description: 'Safety answers.', resolve: (athlete) => athlete }),
    preferences: t.field({ type: PreferencesType, description: 'Days, minutes, likes.', resolve: (athlete) => athlete }),
    unit: t.expose('unit', { type: UnitEnum, description: 'For showing; places keep their own.' }),
    zone: t.exposeString('zone', { description: 'IANA zone in which days are counted.' }),
    screening: t.field({
      type: ScreeningType,
      description: 'What follows from the safety answers today.',
      resolve: async (row, _args, context) => {
        const on = todayIn(context, row);
        return screen(toAthlete(row, await injuriesOf(context.db), on), on);
      },
    }),
    revision: t.exposeInt('revision', { description: 'Counts changes.' }),
  }),
});

const InjuryInput = builder.inputType('InjuryInput', {
  description: 'An injury.',
  fields: (t) => ({
    id: t.id({ description: 'Of a known one to change it.' }),
    site: t.field({ type: InjurySiteEnum, required: true, description: 'Where.' }),
    side: t.field({ type: InjurySideEnum, required: true, description: 'Which side.' }),
    severity: t.field({ type: InjurySeverityEnum, required: true, description: 'How bad.' }),
    state: t.field({ type: InjuryStateEnum, required: true, description: 'Active or resolved.' }),
    resolvedOn: t.field({ type: 'LocalDate', description: 'Since when it is resolved.' }),
    note: t.string({ description: 'In words, at most 300 characters.' }),
  }),
});
const SafetyIntakeInput = builder.inputType('SafetyIntakeInput', {
  description: 'Answers to the safety questions.',
  fields: (t) => ({
    symptoms: t.boolean({ required: true, description: 'Chest pain, fainting, breathlessness or palpitations.' }),
    conditions: t.stringList({
      required: true,
      description:
        'Any of heart_disease, metabolic_disease, kidney_disease, insulin_or_sulfonylurea, epilepsy, eating_disorder_history, osteoporosis, vertebral_fracture, hypertension_medicated, beta_blocker, other_readiness_yes.',
    }),
    active: t.boolean({ required: true, description: 'Three half hours a week or more, for three months.' }),
    pregnantWeek: t.int({ description: 'Week of pregnancy.' }),
    postpartumWeeks: t.int({ description: 'Weeks since giving birth.' }),
    systolic: t.int({ description: 'Resting blood pressure, upper, mmHg.' }),
    diastolic: t.int({ description: 'Resting blood pressure, lower, mmHg.' }),
    guardianAgreed: t.boolean({ description: 'For 13 to 17: a guardian agreed.' }),
    clearedOn: t.field({ type: 'LocalDate', description: 'The day a clinician gave clearance.' }),
  }),
});
const PreferencesInput = builder.inputType('PreferencesInput', {
  description: 'How the athlete wants to train.',
  fields: (t) => ({
    excludedExerciseIds: t.idList({ description: 'Never prescribe these.' }),
    favoriteExerciseIds: t.idList({ description: 'Prefer these where they fit.' }),
    weekdays: t.intList({ required: true, description: 'Monday = 1 to Sunday = 7.' }),
    daysPerWeek: t.int({ required: true, description: 'Sessions a week, not more than the weekdays.' }),
    minutes: t.int({ required: true, description: 'Length of a session, 10 to 180.' }),
    notes: t.string({ description: 'In words.' }),
  }),
});

const CompleteOnboardingInput = builder.inputType('CompleteOnboardingInput', {
  description: 'The answers to the questionnaire.',
  fields: (t) => ({
    idempotencyKey: t.id({ required: true, description: keyDescription }),
    sex: t.field({ type: SexEnum, required: true, description: 'For starting loads only.' }),
    birthDate: t.field({ type: 'LocalDate', required: true, description: '13 years ago or more.' }),
    heightCm: t.float({ description: 'Centimeters.' }),
    bodyMass: t.field({ type: LoadInput, description: 'Makes starting loads better.' }),
    trainedMonths: t.int({ required: true, description: 'Months of consistent lifting.' }),
    monthsOff: t.int({ required: true, description: 'Months since the last regular training.' }),
    techniqueUnsure: t.boolean({ required: true, description: 'Not sure of the main lifts.' }),
    goal: t.field({ type: GoalEnum, required: true, description: 'What the program is for.' }),
    goalWords: t.string({ required: true, description: 'In the athlete’s words; may be empty.' }),
    injuries: t.field({ type: [InjuryInput], required: true, description: 'Now and lately.' }),
    safety: t.field({ type: SafetyIntakeInput, required: true, description: 'Safety answers.' }),
    preferences: t.field({ type: PreferencesInput, required: true, description: 'Days, minutes, likes.' }),
    unit: t.field({ type: UnitEnum, required: true, description: 'kg or lb.' }),
    zone: t.string({ required: true, description: 'IANA zone, e.g. `Europe/Berlin`.' }),
    locations: t.field({ type: [LocationInput], required: true, description: 'At least one place.' }),
  }),
});

builder.mutationField('completeOnboarding', (t) =>
  t.field({
    type: MeType,
    description:
      'Takes the questionnaire. The program with its first week, and the weights profile, follow in the background: see `me.tasks` and `liveEvents`.',
    authScopes: { signedIn: true },
    errors: { types: [InvalidInput, AlreadyOnboarded] },
    args: { input: t.arg({ type: CompleteOnboardingInput, required: true, description: 'The answers.' }) },
    resolve: async (_root, { input }, context) => {
      await completeOnboarding(context, input);
      return signedIn(context);
    },
  }),
);

const UpdateAthleteProfileInput = builder.inputType('UpdateAthleteProfileInput', {
  description: 'What changed. Fields that are left out stay; null takes back height and body mass.',
  fields: (t) => ({
    idempotencyKey: t.id({ required: true, description: keyDescription }),
    sex: t.field({ type: SexEnum, description: 'For starting loads only.' }),
    birthDate: t.field({ type: 'LocalDate', description: '13 years ago or more.' }),
    heightCm: t.float({ description: 'Centimeters.' }),
    bodyMass: t.field({ type: LoadInput, description: 'As it is now.' }),
    trainedMonths: t.int({ description: 'Months of consistent lifting.' }),
    monthsOff: t.int({ description: 'Months since the last regular training.' }),
    techniqueUnsure: t.boolean({ description: 'Not sure of the main lifts.' }),
    goal: t.field({ type: GoalEnum, description: 'Taken up by the next rewrite of the program.' }),
    goalWords: t.string({ description: 'In the athlete’s words.' }),
    injuries: t.field({ type: [InjuryInput], description: 'The whole list as it shall be.' }),
    safety: t.field({ type: SafetyIntakeInput, description: 'All answers as they shall be.' }),
    preferences: t.field({ type: PreferencesInput, description: 'All preferences as they shall be.' }),
    unit: t.field({ type: UnitEnum, description: 'kg or lb.' }),
    zone: t.string({ description: 'IANA zone.' }),
  }),
});

builder.mutationField('updateAthleteProfile', (t) =>
  t.field({
    type: MeType,
    description: 'Changes what the coach knows of you. The next workout knows it.',
    authScopes: { signedIn: true },
    errors: { types: [InvalidInput, NotOnboarded] },
    args: { input: t.arg({ type: UpdateAthleteProfileInput, required: true, description: 'What changed.' }) },
    resolve: async (_root, { input }, context) => {
      await updateAthleteProfile(context, input);
      return signedIn(context);
    },
  }),
);
