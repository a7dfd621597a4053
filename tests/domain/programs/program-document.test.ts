import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goals } from '../../../server/src/domain/athletes/athlete.ts';
import { screen } from '../../../server/src/domain/athletes/screening.ts';
import { buildProgram } from '../../../server/src/domain/programs/build-program.ts';
import { escapeMarkdown, quoteMarkdown } from '../../../server/src/domain/programs/escape-markdown.ts';
import { writeProgramDocument } from '../../../server/src/domain/programs/write-program-document.ts';
import { type About, anyAthlete, anyPlaces, athlete, date, place } from './program-samples.ts';

const on = date('2026-11-21');
const context = { version: 3, on, reason: 'Your first program.' };
const build = (about: About, places = [place('gym')]) => buildProgram({ athlete: athlete(about), locations: places, on });

describe('a first program', () => {
  test('begins with the base phase for beginners, for people back from a break and for those who start gently', () => {
    expect(build({}).phase).toEqual({ kind: 'base', week: 1, weeks: 4 });
    expect(build({ trainedMonths: 40, monthsOff: 3 }).phase).toEqual({ kind: 'base', week: 1, weeks: 3 });
    expect(build({ trainedMonths: 40, safety: { conditions: ['epilepsy'] } }).phase.kind).toBe('base');
  });

  test('begins with what the goal asks for otherwise', () => {
    const first = Object.fromEntries(goals.map((goal) => [goal, build({ trainedMonths: 24, goal }).phase.kind]));
    expect(first).toEqual({
      general: 'hypertrophy',
      muscle: 'hypertrophy',
      strength: 'strength',
      fat_loss: 'hypertrophy',
      athletic: 'hypertrophy',
      running: 'strength',
    });
  });

  test('builds muscle where no place has the weights for strength, and says so', () => {
    const plan = build({ trainedMonths: 24, goal: 'strength' }, [place('home_dumbbells')]);
    expect(plan.phase.kind).toBe('hypertrophy');
    expect(plan.availablePhases).not.toContain('strength');
    expect(plan.coachNotes.join(' ')).toContain('heavy weights');
  });

  test('has rows where nothing can be pulled down, and says so', () => {
    const plan = build({}, [place('home_dumbbells')]);
    expect(plan.template.flatMap(({ slots }) => slots.map(({ patterns }) => patterns[0]))).not.toContain('vertical_pull');
    expect(plan.template.map(({ purpose }) => purpose).join(' ')).not.toMatch(/pull-down/i);
    expect(plan.coachNotes.join(' ')).toContain('pull-up bar');
    expect(build({}).coachNotes.join(' ')).not.toContain('pull-up bar');
  });

  test('has no heavy phases, no weight goal and at most three lifting days under 18', () => {
    const plan = build({
      birthDate: date('2010-03-03'),
      trainedMonths: 8,
      goal: 'fat_loss',
      safety: { guardianAgreed: true },
      preferences: { daysPerWeek: 5 },
    });
    expect(plan.goal).toBe('general');
    expect(plan.availablePhases).toEqual(['base', 'hypertrophy', 'endurance', 'deload']);
    expect(plan.template.filter(({ sessionType }) => sessionType.startsWith('full_body'))).toHaveLength(3);
  });

  test('has no runs while impact is left out', () => {
    const plan = build({ trainedMonths: 24, goal: 'running', safety: { pregnantWeek: 20, clearedOn: date('2026-11-01') } });
    expect(plan.template.map(({ purpose }) => purpose).join(' ')).not.toMatch(/\brun/);
    expect(plan.coachNotes.join(' ')).toContain('Running waits');
  });

  test('has three to five milestones, attendance among them, and never a body weight', () => {
    fc.assert(
      fc.property(anyAthlete, anyPlaces, (person, locations) => {
        const { milestones, phase, template } = buildProgram({ athlete: person, locations, on });
        expect(milestones.length).toBeGreaterThanOrEqual(3);
        expect(milestones.length).toBeLessThanOrEqual(5);
        expect(new Set(milestones.map(({ id }) => id)).size).toBe(milestones.length);
        expect(milestones[0]!.text).toContain(`of the ${template.length * phase.weeks} workouts`);
        expect(milestones.map(({ text }) => text).join(' ')).not.toMatch(/\d (kg|lb)\b/);
      }),
    );
  });

  test('names every reason of the screening and every injury among its guardrails', () => {
    fc.assert(
      fc.property(anyAthlete, anyPlaces, (person, locations) => {
        const { guardrails, phase, availablePhases } = buildProgram({ athlete: person, locations, on });
        for (const { text } of screen(person, on).reasons) expect(guardrails).toContain(text);
        expect(guardrails.filter((text) => text.startsWith('Your left'))).toHaveLength(person.injuries.length);
        expect(availablePhases).toContain(phase.kind);
      }),
    );
  });

  test('is the same for the same answers on the same day', () => {
    fc.assert(
      fc.property(anyAthlete, anyPlaces, (person, locations) => {
        expect(JSON.stringify(buildProgram({ athlete: person, locations, on }))).toBe(
          JSON.stringify(buildProgram({ athlete: person, locations, on })),
        );
      }),
      { numRuns: 20 },
    );
  });
});

describe('the program document', () => {
  test('has exactly the ten sections in order, whatever the athlete wrote', () => {
    fc.assert(
      fc.property(anyAthlete, anyPlaces, (person, locations) => {
        const document = writeProgramDocument(buildProgram({ athlete: person, locations, on }), person, context);
        expect(document.split('\n').filter((line) => line.startsWith('#'))).toEqual([
          '# Your program',
          '## Goals',
          '## Weekly template',
          '## Current phase',
          '## Available phases',
          '## Progression rules',
          '## Exercise rules',
          '## Guardrails',
          '## Coach’s notes',
          '## Milestones',
          '## Scheduling recommendations',
        ]);
        for (const section of document.split(/^## .*$/m).slice(1)) expect(section.trim()).not.toBe('');
      }),
    );
  });

  test('says the numbers of the plan: days, minutes, phase weeks, milestones', () => {
    fc.assert(
      fc.property(anyAthlete, anyPlaces, (person, locations) => {
        const plan = buildProgram({ athlete: person, locations, on });
        const document = writeProgramDocument(plan, person, context);
        const days = new Set(plan.template.map(({ weekday }) => weekday)).size;
        expect(document).toContain(`You train on ${days} day${days === 1 ? '' : 's'} a week`);
        expect(document).toContain(`week ${plan.phase.week} of ${plan.phase.weeks}**`);
        const minutes = [...document.matchAll(/^- \*\*\w+: .*, (\d+) minutes\.\*\*/gm)].map((match) => Number(match[1]));
        expect(minutes).toEqual(plan.template.map((day) => day.minutes));
        for (const { text } of plan.milestones) expect(document).toContain(text);
        for (const note of plan.coachNotes) expect(document).toContain(note);
      }),
    );
  });

  test('the dose keeps within age and health', () => {
    const sixteen = athlete({
      birthDate: date('2010-03-03'),
      trainedMonths: 24,
      goal: 'muscle',
      safety: { guardianAgreed: true },
    });
    expect(writeProgramDocument(buildProgram({ athlete: sixteen, locations: [place('gym')], on }), sixteen, context)).toContain(
      'Big lifts: 3 sets of 6 to 12 reps, stopping with about 2 in reserve',
    );
    const raised = athlete({ trainedMonths: 24, goal: 'strength', safety: { systolic: 150 } });
    const document = writeProgramDocument(buildProgram({ athlete: raised, locations: [place('gym')], on }), raised, context);
    expect(document).toContain('8 to 12 reps, stopping with about 2 in reserve');
    expect(document).not.toContain('3 to 6 reps');
  });

  test('excluded exercises, favorites and main lifts are named', () => {
    const person = athlete({
      preferences: { excludedExerciseIds: ['burpee', 'no_such_thing'], favoriteExerciseIds: ['goblet_squat'] },
    });
    const plan = {
      ...buildProgram({ athlete: person, locations: [place('gym')], on }),
      mainLifts: { 'full_body_a/squat': 'barbell_back_squat' },
    };
    const document = writeProgramDocument(plan, person, context);
    expect(document).toContain('Left out, as you asked: Burpee.');
    expect(document).toContain('Your favorites, whenever they fit: Goblet Squat.');
    expect(document).toContain('Your main lifts now: Barbell Back Squat.');
  });

  test('uses no glyph beyond Latin-1 and the few that are allowed, and never shouts', () => {
    fc.assert(
      fc.property(anyAthlete, anyPlaces, (person, locations) => {
        const plain = {
          ...person,
          goalWords: '',
          injuries: person.injuries.map((injury) => ({ ...injury, note: '' })),
          preferences: { ...person.preferences, notes: '' },
        };
        const document = writeProgramDocument(buildProgram({ athlete: plain, locations, on }), plain, context);
        expect(document).toMatch(/^[\n\x20-\x7e\u00a0-\u00ff–—’“”×−·]+$/);
        expect(document).not.toContain('!');
        expect(document).not.toContain('\\');
        expect(document).not.toMatch(/undefined|null|NaN|_/);
      }),
    );
  });
});

describe('words of the athlete', () => {
  test('make no markdown', () => {
    expect(escapeMarkdown('# a *b* _c_ [d](e) <f> |g| `h` ~i~ &amp;')).toBe(
      '\\# a \\*b\\* \\_c\\_ \\[d\\](e) \\<f\\> \\|g\\| \\`h\\` \\~i\\~ \\&amp;',
    );
    expect(escapeMarkdown('1. one\n- two')).toBe('1\\. one - two');
    expect(escapeMarkdown('- two')).toBe('\\- two');
    expect(escapeMarkdown('see https://x.y and www.z.com')).toBe('see https\\://x.y and www\\.z.com');
  });

  test('are cut at 500 characters, between characters', () => {
    expect([...quoteMarkdown('é'.repeat(600))]).toHaveLength(502);
    expect(quoteMarkdown(' a\n b ')).toBe('“a b”');
  });
});
