import type { FirstPlanQuery } from '../../graphql/generated/graphql.ts';

export interface PlanLine {
  readonly state: 'done' | 'now' | 'waiting';
  readonly text: string;
}

const phaseWords: Readonly<Record<string, string>> = {
  base: 'base',
  hypertrophy: 'muscle',
  strength: 'strength',
  power: 'power',
  endurance: 'endurance',
  deload: 'lighter',
};

/** How far the first plan has got, told from what is really there. */
export function describeFirstPlan(data: FirstPlanQuery | undefined): readonly PlanLine[] {
  const program = data?.program;
  const sessions = data?.calendar.filter((entry) => entry.origin === 'program').length ?? 0;
  const profile = data?.weightsProfile;
  const task = (kind: string) => data?.me?.tasks.find((item) => item.kind === kind)?.text;
  return [
    program
      ? {
          state: 'done',
          text: `Program: ${program.phase.weeks} weeks of ${phaseWords[program.phase.kind] ?? program.phase.kind} work to begin with`,
        }
      : { state: 'now', text: 'Your program is being written' },
    program && sessions > 0
      ? { state: 'done', text: `First week: ${sessions === 1 ? '1 session' : `${sessions} sessions`}` }
      : { state: program || task('program') ? 'now' : 'waiting', text: task('program') ?? 'Your first week comes with it' },
    profile
      ? {
          state: 'done',
          text: `Loads to begin with: ${profile.entries.length === 1 ? '1 movement' : `${profile.entries.length} movements`}`,
        }
      : { state: program || task('weights_profile') ? 'now' : 'waiting', text: task('weights_profile') ?? 'Then the loads to begin with' },
  ];
}
