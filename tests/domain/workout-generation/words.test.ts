import { describe, expect, test } from 'vitest';
import { exercises } from '../../../server/src/domain/exercises/catalogue.ts';
import { minutesInWords, readWords } from '../../../server/src/domain/workout-generation/read-words.ts';

const patternsOf = (text: string) => readWords(text).groups.flatMap(({ patterns }) => patterns);
const allowed = (text: string, id: string) => {
  const exercise = exercises.find((each) => each.id === id);
  return exercise !== undefined && readWords(text).allows(exercise);
};

describe('words', () => {
  test('say what to train', () => {
    expect([patternsOf('arms'), patternsOf('Chest please'), patternsOf('20 minute core')[0]]).toEqual([
      ['elbow_flexion', 'elbow_extension', 'elbow_flexion', 'elbow_extension'],
      ['horizontal_push', 'horizontal_push', 'horizontal_adduction'],
      'core_anti_extension',
    ]);
  });

  test('are followed in the order they are said', () => {
    expect(readWords('back and biceps').groups.map(({ patterns }) => patterns[0])).toEqual(['horizontal_pull', 'elbow_flexion']);
  });

  test('say what to leave out, to the end of the clause', () => {
    const text = 'no squats or running, but arms';
    expect([
      allowed(text, 'barbell_back_squat'),
      allowed(text, 'dumbbell_split_squat'),
      allowed(text, 'treadmill_run'),
      allowed(text, 'dumbbell_curl'),
      patternsOf(text)[0],
    ]).toEqual([false, false, false, true, 'elbow_flexion']);
  });

  test('say what to train with; bodyweight is always at hand', () => {
    expect([
      allowed('kettlebells only', 'kettlebell_swing'),
      allowed('kettlebells only', 'barbell_curl'),
      allowed('kettlebells only', 'push_up'),
      allowed('no equipment', 'dumbbell_curl'),
    ]).toEqual([true, false, true, false]);
  });

  test('call an exercise by its name', () => {
    expect(readWords('barbell back squat and then the face pull').named.map(({ id }) => id)).toEqual(['barbell_back_squat', 'face_pull']);
  });

  test.each([
    ['just cardio', 'conditioning'],
    ['a bit of stretching', 'recovery'],
    ['surprise me', 'strength'],
    ['run then legs', 'strength'],
  ])('“%s” is a %s workout', (text, kind) => {
    expect(readWords(text).kind).toBe(kind);
  });

  test('that hurt are not a wish', () => {
    expect([patternsOf('my shoulder hurts'), patternsOf('back pain')]).toEqual([[], []]);
  });

  test.each([
    ['20 minute core', 20],
    ['45min', 45],
    ['half an hour of legs', 30],
    ['an hour', 60],
    ['arms', null],
    ['300 min', 90],
  ])('“%s” names %s minutes', (text, minutes) => {
    expect(minutesInWords(text)).toBe(minutes);
  });
});
