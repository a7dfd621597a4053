import { cleanup, configure, screen, within } from '@solidjs/testing-library';
import { afterEach, describe, expect, test } from 'vitest';
import { ProgramPage } from '../../../web/src/features/program/ProgramPage.tsx';
import { splitFigures } from '../../../web/src/features/program/program-words.ts';
import type { ProgramPartsFragment } from '../../../web/src/graphql/generated/graphql.ts';
import { me } from '../calendar/calendar-fixtures.ts';
import { expectNoViolations, renderPage } from '../onboarding/render-page.tsx';

afterEach(cleanup);
// Looking for a role reads every style there is: a busy machine needs longer than the usual second.
configure({ asyncUtilTimeout: 5000 });

const document = `# Your program

Version 12, Sunday 15 November 2026. Bench moves up.

## Goals

- Bench press **80 kg** by spring.

## Weekly template

You train on 1 day a week.

- **Monday: written in the list, 55 minutes.**

Sunday is free.

## Milestones

- **Open:** written in the list.
`;

const program = (version: number, over: Partial<ProgramPartsFragment> = {}): ProgramPartsFragment => ({
  __typename: 'Program',
  id: `v${version}`,
  version,
  current: version === 12,
  // Late on Sunday in New York, Monday in Greenwich.
  createdAt: '2026-11-16T03:30:00Z',
  cause: version === 1 ? 'onboarding' : 'weekly_review',
  reason: 'Bench moves up. You finished 3 of 4 sessions.',
  document,
  phase: { __typename: 'Phase', kind: 'hypertrophy', week: 3, weeks: 6 },
  template: [
    {
      __typename: 'TemplateDay',
      weekday: 1,
      sessionType: 'upper',
      title: 'Upper body',
      minutes: 55,
      muscleFocus: ['chest'],
      purpose: 'Bench leads.',
    },
  ],
  milestones: [{ __typename: 'Milestone', id: 'full_week', text: 'Finish every planned workout of one week.', reached: true }],
  ...over,
});

const versions = ({ after }: { after: string | null }) => ({
  __typename: 'Query',
  me,
  programVersions: {
    __typename: 'ProgramConnection',
    nodes: after === '2' ? [program(1)] : [program(12), program(2)],
    pageInfo: { __typename: 'PageInfo', endCursor: after === '2' ? '1' : '2', hasNextPage: after !== '2' },
  },
});

const open = (at = '/program', current: ProgramPartsFragment | null = program(12)) =>
  renderPage(
    () => <ProgramPage />,
    { Program: () => ({ __typename: 'Query', me, program: current }), ProgramVersions: versions as never },
    at,
  );

describe('the program', () => {
  test('says where it stands, since when on the athlete’s own calendar, and why', async () => {
    const { container } = open();
    expect(await screen.findByText('Version 12, rewritten Sunday 15 November')).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Muscle, week 3 of 6' })).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Week 3 of 6' })).toBeTruthy();
    expect(screen.getByText('3 of 4')).toBeTruthy();
    await screen.findByRole('region', { name: 'Goals' });
    await expectNoViolations(container);
  });

  test('shows the week and the milestones as rows in the place of their lists, and version and reason once', async () => {
    open();
    const template = await screen.findByRole('region', { name: 'Weekly template' });
    expect(
      within(template)
        .getAllByRole('listitem')
        .map((row) => row.textContent),
    ).toEqual(['Upper bodyMondayBench leads.55 min']);
    expect(template.textContent).toContain('You train on 1 day a week.');
    expect(template.textContent).toContain('Sunday is free.');
    expect(screen.getByRole('region', { name: 'Milestones' }).textContent).toContain('Finish every planned workout of one week.reached');
    expect(screen.queryByText(/written in the list/)).toBeNull();
    expect(screen.queryByText(/^Version 12, Sunday/)).toBeNull();
  });

  test('without one yet it says that it is being written', async () => {
    open('/program', null);
    expect(await screen.findByText(/being written/)).toBeTruthy();
  });
});

describe('the versions', () => {
  test('stand newest first with what caused them, and lead to what they said', async () => {
    const { user, container } = open('/program/versions');
    const newest = await screen.findByRole('link', { name: /^12, Sunday 15 November/ });
    expect(newest.getAttribute('href')).toBe('/program');
    expect(newest.textContent).toContain('in force');
    expect(screen.getByRole('link', { name: /^2, Sunday/ }).getAttribute('href')).toBe('/program/versions/2');
    await expectNoViolations(container);
    await user.click(screen.getByRole('button', { name: 'Show earlier versions' }));
    const first = await screen.findByRole('link', { name: /^1, Sunday/ });
    expect(first.textContent).toContain('The first.');
    expect(screen.queryByRole('button', { name: 'Show earlier versions' })).toBeNull();
  });
});

describe('figures in a reason', () => {
  const figures = (text: string) =>
    splitFigures(text)
      .filter(({ figure }) => figure)
      .map(({ text }) => text);

  test('counts of counts, loads, shares, minutes and decimals are marked; dates and plain numbers are not', () => {
    expect(figures('You finished 3 of 4 sessions, 1,250 kg and 90 % of 45 min on 16 November with 2 left; energy 3.4.')).toEqual([
      '3 of 4',
      '1,250 kg',
      '90 %',
      '45 min',
      '3.4',
    ]);
  });

  test('nothing of the sentence is lost', () => {
    const sentence = 'Squat 62.5 kg to 65 kg, 3 of 3 done.';
    expect(
      splitFigures(sentence)
        .map(({ text }) => text)
        .join(''),
    ).toBe(sentence);
  });
});
