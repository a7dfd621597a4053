import {
  AlreadyOnboarded,
  ClearanceNeeded,
  type DomainError,
  EntryClosed,
  InvalidInput,
  NotFound,
  NothingFits,
  NotOnboarded,
  RedFlag,
  TooManyLocations,
} from '../problems.ts';
import { builder } from './builder.ts';
import { EntryStatusEnum } from './enums.graphql.ts';

const Problem = builder.interfaceRef<DomainError>('Problem').implement({
  description: 'Something the athlete can mend. Nothing was changed; a repeat with the same key gets the same answer.',
  authScopes: { public: true },
  fields: (t) => ({ message: t.exposeString('message', { description: 'What is wrong and what to do, in words to show.' }) }),
});

const InputIssue = builder.objectRef<InvalidInput['issues'][number]>('InputIssue').implement({
  description: 'One field of an input that cannot be taken.',
  authScopes: { public: true },
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Where in the input, e.g. `preferences.minutes`.' }),
    message: t.exposeString('message', { description: 'What it must be.' }),
  }),
});

const scope = { interfaces: [Problem], authScopes: { public: true } };

builder.objectType(NotFound, {
  name: 'NotFound',
  description: 'There is no such thing, or it is not yours; the two are told apart nowhere.',
  ...scope,
});
builder.objectType(InvalidInput, {
  name: 'InvalidInput',
  description: 'The input cannot be taken as it is.',
  ...scope,
  fields: (t) => ({ issues: t.field({ type: [InputIssue], description: 'Field by field.', resolve: (error) => error.issues }) }),
});
builder.objectType(EntryClosed, {
  name: 'EntryClosed',
  description: 'The calendar entry does not allow this any more: its day has passed, or it is finished.',
  ...scope,
  fields: (t) => ({ status: t.field({ type: EntryStatusEnum, description: 'Where the entry stands.', resolve: (error) => error.status }) }),
});
builder.objectType(NothingFits, {
  name: 'NothingFits',
  description: 'No workout can be written for this place, time and body; the message says what stands in the way.',
  ...scope,
});
builder.objectType(ClearanceNeeded, {
  name: 'ClearanceNeeded',
  description: 'The safety answers ask for a clinician first.',
  ...scope,
  fields: (t) => ({ reasons: t.exposeStringList('reasons', { description: 'Which answers, and why they matter.' }) }),
});
builder.objectType(RedFlag, {
  name: 'RedFlag',
  description: 'The words describe something that should stop training now.',
  ...scope,
  fields: (t) => ({
    emergency: t.exposeBoolean('emergency', { description: 'True: call the emergency number. False: see a doctor today.' }),
  }),
});
builder.objectType(AlreadyOnboarded, {
  name: 'AlreadyOnboarded',
  description: 'The questionnaire was answered before; change the profile instead.',
  ...scope,
});
builder.objectType(NotOnboarded, { name: 'NotOnboarded', description: 'The questionnaire comes first.', ...scope });
builder.objectType(TooManyLocations, { name: 'TooManyLocations', description: 'The account has as many places as it can keep.', ...scope });
