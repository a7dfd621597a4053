import {
  AccountRole,
  CoachKind,
  EntryOrigin,
  EntryStatus,
  Goal,
  InjurySeverity,
  InjurySide,
  InjurySite,
  InjuryState,
  PhaseKind,
  ProfileMove,
  RequestState,
  SetKind,
  Sex,
  TimerType,
  Unit,
} from '../../generated/prisma/client.ts';
import { builder } from './builder.ts';

/** GraphQL spells values as the database and the domain do, so that nothing is translated on the way. */
export const UnitEnum = builder.enumType(Unit, {
  name: 'Unit',
  description: 'The unit a load exists in. It is never converted in storage.',
});
export const SexEnum = builder.enumType(Sex, { name: 'Sex', description: 'Used for starting loads only; `undisclosed` takes the mean.' });
export const GoalEnum = builder.enumType(Goal, { name: 'Goal', description: 'What the program is for.' });
export const AccountRoleEnum = builder.enumType(AccountRole, {
  name: 'AccountRole',
  description: 'The owner runs the instance; developers may use the explorer.',
});
export const EntryStatusEnum = builder.enumType(EntryStatus, {
  name: 'EntryStatus',
  description: 'planned (intent only), generated (exercises written), completed, skipped (its day passed; a fact, no failing).',
});
export const EntryOriginEnum = builder.enumType(EntryOrigin, {
  name: 'EntryOrigin',
  description: 'Planned by the program, or asked for by the athlete.',
});
export const SetKindEnum = builder.enumType(SetKind, { name: 'SetKind', description: 'Warm-up sets never count in volume.' });
export const TimerTypeEnum = builder.enumType(TimerType, {
  name: 'TimerType',
  description: 'What is counted; only hold, duration and intervals have timers.',
});
export const ProfileMoveEnum = builder.enumType(ProfileMove, {
  name: 'ProfileMove',
  description: 'What the last version did with this entry.',
});
export const PhaseKindEnum = builder.enumType(PhaseKind, { name: 'PhaseKind', description: 'A stretch of training with one emphasis.' });
export const InjurySiteEnum = builder.enumType(InjurySite, { name: 'InjurySite', description: 'Where it hurts.' });
export const InjurySideEnum = builder.enumType(InjurySide, {
  name: 'InjurySide',
  description: 'Which side; none where there are no sides.',
});
export const InjurySeverityEnum = builder.enumType(InjurySeverity, {
  name: 'InjurySeverity',
  description: 'Moderate and severe ones exclude exercises, mild ones make them careful.',
});
export const InjuryStateEnum = builder.enumType(InjuryState, {
  name: 'InjuryState',
  description: 'Resolved ones still ask for care for eight weeks.',
});
export const CoachKindEnum = builder.enumType(CoachKind, {
  name: 'CoachKind',
  description: 'Who wrote it: the built-in rules, or a language model within their bounds.',
});
export const RequestStateEnum = builder.enumType(RequestState, {
  name: 'RequestState',
  description: 'Waiting for the next review, used by it, or taken back.',
});
export const ScreeningDecisionEnum = builder.enumType('ScreeningDecision', {
  description: 'train; gentle (starts with limits); wait (a clinician first).',
  values: ['train', 'gentle', 'wait'] as const,
});
export const ReceiptSourceEnum = builder.enumType('ReceiptSource', {
  description: 'Where a claim comes from.',
  values: ['performed_set', 'profile', 'standards_table', 'reported_lift', 'rule', 'athlete'] as const,
});
export const TaskKindEnum = builder.enumType('TaskKind', {
  description: 'Work under way in the background.',
  values: ['program', 'weights_profile', 'summary'] as const,
});
