import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRedFlags, redFlagText } from '../../../server/src/domain/athletes/red-flags.ts';

const levelsOf = (text: string, pregnant = false) => [...new Set(findRedFlags(text, { pregnant }).map(({ level }) => level))];

const emergencies = [
  'chest pain when I bench',
  'Chest pain since the second set.',
  'My chest hurts when I run',
  'pressure in my chest and my arm is heavy',
  'tightness across the chest',
  'My chest feels really tight',
  'tight chest and sweating',
  'a squeezing feeling in my chest',
  'chest pressure',
  'numb left arm and chest pressure',
  'my chest feels heavy',
  'pain in the left side of my chest',
  'chest discomfort on the treadmill',
  'an elephant is sitting on my chest',
  'short of breath all the time',
  'everything went black for a moment',
  'my dad had a heart attack and now I have chest pain',
  'no chest pain until I bench',
  'I never had chest pain like this before',
  'No, chest pain started today',
  'no appetite, chest pain',
  'not sure if it was chest pain or heartburn',
  'no knee pain but chest pain on the bike',
  'pain radiating to my jaw',
  'I fainted after the squats',
  'nearly fainted on the last set',
  'passed out for a second',
  'I blacked out on deadlifts',
  'I felt faint and had to sit down',
  'lost consciousness',
  'I collapsed after the last set',
  'short of breath even when sitting',
  'I’m breathless at rest today',
  'can’t breathe properly',
  'trouble breathing since yesterday',
  'my heart is racing and I feel dizzy',
  'palpitations, light-headed',
  'irregular heartbeat and dizziness',
  'worst headache of my life',
  'thunderclap headache during squats',
  'a sudden, really severe headache',
  'my face is drooping on the left',
  'slurred speech this morning',
  'weakness on one side',
  'left side of my body went numb',
  'lost control of my bladder',
  'numb between my legs since the deadlift',
  'no bladder control since the fall',
  'had a seizure last night',
  'my throat is swelling up',
  'hit my head and feel confused',
  'banged my head on the bar, then threw up',
  'I think my shoulder is dislocated',
  'my finger is bent the wrong way',
  'bone is sticking out',
  'calf swollen and I am short of breath',
  'too hot in the gym, I got confused',
  'heat stroke',
  'I had chest pain years ago and it is back now',
];

const sameDay = [
  'my pee was brown after yesterday',
  'dark urine since leg day',
  'cola-colored urine',
  'urine looks like cola',
  'one calf is hot and swollen',
  'my left calf is really swollen',
  'numbness spreading down my leg',
  'my right arm is getting weaker every day',
  'can’t feel my foot',
  'my leg went numb',
  'my knee is locked',
  'knee keeps locking',
  'can’t put any weight on it',
  'I cannot bear weight on the ankle',
  'heard a pop and my knee swelled up',
  'felt a pop, ankle is swollen',
  'lower back pain and a fever',
  'back pain, and I had cancer in 2020',
  'hit my head on the rack, feel fine',
  'I’m 20 weeks pregnant and have some bleeding',
  'pregnant, dizzy today',
  'my water broke',
];

const harmless = [
  '',
  'no chest pain',
  'No chest pain or dizziness today',
  'No fainting, no chest pain, no shortness of breath at rest.',
  'chest day soreness',
  'my dad had a heart attack',
  'the doctor ruled out a heart attack',
  'heavy chest and back day',
  'low pressure chest workout',
  'no pressure, chest press felt fine',
  'chest is sore from yesterday',
  'sore chest muscles after push-ups',
  'chest press hurt my shoulder',
  'tight chest day schedule',
  'chest-supported row hurts my elbow',
  'great chest pump',
  'without any chest pain',
  'I haven’t had chest pain',
  'never fainted',
  'I don’t have chest pain, seizures or fainting',
  'chest pain: none',
  'Chest pain? No.',
  'seizure free for ten years',
  'I had a seizure once as a kid',
  'dislocated my shoulder ten years ago',
  'out of breath after sprints',
  'breathless after the last set of squats',
  'heart racing after intervals',
  'a faint pain in my knee',
  'faint click in the shoulder',
  'blackout curtains helped my sleep',
  'passed out on the couch at nine, slept great',
  'can’t breathe through my nose, got a cold',
  'worst leg day ever',
  'my left side is weaker on rows',
  'locked out the last rep',
  'keep my elbows locked at the top',
  'my elbow is locked out in the press',
  'both calves sore and pumped',
  'calf tight after running',
  'drank a cola, then peed',
  'pee is dark yellow',
  'knee pops sometimes',
  'swollen ankle from last week',
  'back pain after deadlifts',
  'had a fever last month',
  'legs feel weak after squats',
  'knees collapsed inward on the last rep',
  'I collapsed on the couch afterwards',
  'seized up hamstring',
  'headache from too little sleep',
  'my head is not in it',
  'dizzy for a moment when I stood up',
  'spotting me on bench would help',
  'bleeding gums',
  'can’t put more weight on the bar',
  'face pulls felt good',
  'no pressure on me this week, chest and arms please',
  'heartburn',
  'killer workout, dead legs',
];

describe('red flags', () => {
  test.each(emergencies)('an emergency is heard in “%s”', (text) => {
    expect(levelsOf(text)).toContain('emergency');
  });

  test.each(sameDay)('something for a doctor today is heard in “%s”', (text) => {
    expect(levelsOf(text)).toEqual(['same_day']);
  });

  test.each(harmless)('nothing is heard in “%s”', (text) => {
    expect(findRedFlags(text)).toEqual([]);
  });

  test('some signs count in pregnancy only', () => {
    expect(findRedFlags('a headache and some cramps')).toEqual([]);
    expect(levelsOf('a headache and some cramps', true)).toEqual(['same_day']);
    expect(levelsOf('could you keep spotting me on squats', true)).toEqual([]);
  });

  test('emergencies come before the rest, each term once', () => {
    const flags = findRedFlags('My calf is swollen. Brown urine too. Chest pain, then chest pain again.');
    expect(flags.map(({ term }) => term)).toEqual(['chest pain', 'cola-colored urine', 'hot or swollen calf']);
  });

  test('capitals, curly apostrophes and line breaks make no difference', () => {
    expect(levelsOf('CHEST PAIN')).toEqual(['emergency']);
    expect(levelsOf('Can’t bear weight')).toEqual(levelsOf("can't bear weight"));
    expect(levelsOf('slept well\nchest pain\nno')).toEqual(['emergency']);
  });

  test('a flag survives any harmless sentence before and after it', () => {
    const sentence = fc.constantFrom(...harmless.filter((text) => text !== ''));
    fc.assert(
      fc.property(
        sentence,
        fc.constantFrom('chest pain when I bench', 'I fainted today', 'had a seizure today'),
        sentence,
        (before, flag, after) => {
          expect(levelsOf(`${before}. ${flag}. ${after}`)).toContain('emergency');
        },
      ),
    );
  });

  test('any text is read without error', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => Array.isArray(findRedFlags(text))));
  });

  test('a text of ten thousand characters is read at once', () => {
    expect(levelsOf(`${'my left calf was so so very '.repeat(400)} chest pain`)).toEqual(['emergency']);
  });

  test('what is said instead of a workout is at most 45 words, calm, and says what to do', () => {
    for (const level of ['emergency', 'same_day'] as const) {
      expect(redFlagText(level).split(' ').length).toBeLessThanOrEqual(45);
      expect(redFlagText(level)).toMatch(level === 'emergency' ? /emergency number/ : /doctor today/);
      expect(redFlagText(level)).not.toContain('!');
    }
  });
});
