import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Person, startApi, type TestApi } from '../support/api.ts';
import { answers, gym, onboard, workoutFields } from '../support/builders.ts';

const start = '2026-11-18T10:00:00Z';
let api: TestApi;
let person: Person;
beforeAll(async () => {
  api = await startApi({ now: start });
});
beforeEach(async () => {
  api.setNow(start);
  await api.app.services.db.rateLimit.deleteMany(); // so many people never come from one address
  person = await api.signUp();
});
afterAll(() => api.close());

const athleteFields = `sex birthDate heightCm bodyMass { value unit } trainedMonths goal goalWords unit zone
  injuries { id site side severity state resolvedOn note }
  safety { symptoms conditions active pregnantWeek postpartumWeeks systolic guardianAgreed clearedOn }
  preferences { weekdays daysPerWeek minutes notes favoriteExerciseIds } screening { decision reasons { id text } }`;
const complete = (changes: Record<string, unknown> = {}) => person.run('completeOnboarding', answers(changes));
const update = (changes: Record<string, unknown>) => person.run('updateAthleteProfile', changes);
const athlete = async () => (await person.gql(`{ me { athlete { ${athleteFields} } } }`)).me.athlete;
const safety = (changes: Record<string, unknown>) => ({ symptoms: false, conditions: [], active: true, ...changes });

test('what was answered is what is read, and the first week covers today and the next six days', async () => {
  await onboard(person);
  expect(await athlete()).toMatchObject({
    sex: 'female',
    birthDate: '1990-05-31',
    heightCm: 170,
    bodyMass: { value: 68, unit: 'kg' },
    goal: 'muscle',
    goalWords: 'A chin-up by spring',
    screening: { decision: 'train' },
  });
  const { calendar } = await person.gql('{ calendar(from: "2026-01-01", to: "2026-12-31") { on status origin } }');
  expect(calendar).toHaveLength(4);
  for (const entry of calendar) {
    expect(entry).toMatchObject({ status: 'planned', origin: 'program' });
    expect(entry.on >= '2026-11-18' && entry.on <= '2026-11-24').toBe(true);
  }
});

test('nobody under 13 is taken in, and nothing of theirs is kept', async () => {
  const answer = await complete({ birthDate: '2013-11-19' }); // 13 tomorrow
  expect(answer).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'birthDate' }] });
  expect(await athlete()).toBeNull();
  expect(await api.app.services.db.location.count({ where: { userId: person.id } })).toBe(0);

  expect((await complete({ birthDate: '2013-11-18', safety: safety({ guardianAgreed: true }) })).__typename).toBe('Me'); // 13 today
  expect(await update({ birthDate: '2014-01-01' })).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'birthDate' }] });
});

test('somebody of 15 waits for a guardian, and may train once one agreed', async () => {
  await complete({ birthDate: '2011-05-31' });
  const { decision, reasons } = (await athlete()).screening;
  expect(decision).toBe('wait');
  expect(reasons.map(({ text }: { text: string }) => text).join(' ')).toMatch(/guardian/i);

  await update({ safety: safety({ guardianAgreed: true }) });
  expect((await athlete()).screening.decision).not.toBe('wait');
});

test('symptoms wait for clearance with the reason said; a day of clearance lets training begin', async () => {
  await complete({ safety: safety({ symptoms: true }) });
  const { screening } = await athlete();
  expect(screening.decision).toBe('wait');
  expect(screening.reasons.length).toBeGreaterThan(0);
  for (const { id, text } of screening.reasons)
    expect([id, text]).toEqual([expect.stringMatching(/^G-\d\d/), expect.stringMatching(/\.$/)]);

  await update({ safety: safety({ symptoms: false, conditions: ['heart_disease'], clearedOn: '2026-11-17' }) });
  expect((await athlete()).screening.decision).not.toBe('wait');
});

test('answering twice is refused, and the first answers stay', async () => {
  await complete();
  expect((await complete({ goal: 'strength' })).__typename).toBe('AlreadyOnboarded');
  expect((await athlete()).goal).toBe('muscle');
});

test('a change leaves everything else as it was; height and body mass can be taken back', async () => {
  await complete({ injuries: [{ site: 'knee', side: 'left', severity: 'mild', state: 'active', note: 'old one' }] });
  const before = await athlete();
  await update({ goal: 'strength', heightCm: null, sex: null });
  const after = await athlete();
  expect(after).toEqual({ ...before, goal: 'strength', heightCm: null });

  await update({ bodyMass: null });
  expect((await athlete()).bodyMass).toBeNull();
  expect(await update({ zone: 'Mars/Olympus' })).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'zone' }] });
});

test('injuries are the list that was given: known ones change and keep their id, missing ones go, the rest are added', async () => {
  const knee = { site: 'knee', side: 'left', severity: 'mild', state: 'active', note: 'old one' };
  await complete({ injuries: [knee, { ...knee, site: 'hip' }] });
  const [first] = (await athlete()).injuries;
  await update({
    injuries: [
      { ...knee, id: first.id, state: 'resolved', resolvedOn: '2026-11-01' },
      { ...knee, site: 'neck', side: 'none' },
    ],
  });
  const { injuries } = await athlete();
  expect(injuries).toMatchObject([
    { id: first.id, site: 'knee', state: 'resolved', resolvedOn: '2026-11-01' },
    { site: 'neck', state: 'active' },
  ]);
  expect(injuries).toHaveLength(2);
});

test('somebody else’s injury cannot be changed by its id', async () => {
  const knee = { site: 'knee', side: 'left', severity: 'mild', state: 'active' };
  const stranger = await api.signUp();
  await stranger.run('completeOnboarding', answers({ injuries: [knee] }));
  const theirs = (await stranger.gql('{ me { athlete { injuries { id severity } } } }')).me.athlete.injuries;
  await complete();
  await update({ injuries: [{ ...knee, id: theirs[0].id, severity: 'severe' }] });

  expect((await stranger.gql('{ me { athlete { injuries { id severity } } } }')).me.athlete.injuries).toEqual(theirs);
  expect((await athlete()).injuries[0].id).not.toBe(theirs[0].id);
});

test('weeks of pregnancy go on counting from the day they were answered', async () => {
  await complete({ safety: safety({ pregnantWeek: 11, clearedOn: '2026-11-01' }) });
  const week = async (on: string) => {
    api.setNow(`${on}T10:00:00Z`);
    return (await athlete()).safety.pregnantWeek;
  };
  expect(await week('2026-11-24')).toBe(11);
  expect(await week('2026-11-25')).toBe(12);
  expect(await week('2026-12-16')).toBe(15);
  // Saying it again starts the count again, from that day.
  await update({ safety: safety({ pregnantWeek: 16, clearedOn: '2026-11-01' }) });
  expect(await week('2026-12-23')).toBe(17);
  // Until she says that the child is born, the rules of the last week hold.
  expect(await week('2027-11-18')).toBe(43);
});

test('what follows from pregnancy and birth follows from the week it is now', async () => {
  await complete({ safety: safety({ postpartumWeeks: 1, clearedOn: '2026-11-17' }) });
  const seen = [];
  for (const on of ['2026-11-18', '2026-12-23', '2027-02-03', '2028-11-01', '2028-11-15']) {
    api.setNow(`${on}T10:00:00Z`);
    const { safety: now, screening } = await athlete();
    seen.push([now.postpartumWeeks, screening.decision]);
  }
  expect(seen).toEqual([
    [1, 'wait'],
    [6, 'gentle'],
    [12, 'train'],
    [103, 'train'],
    [null, 'train'],
  ]);
});

test('changing other answers does not set the weeks back', async () => {
  await complete({ safety: safety({ pregnantWeek: 20, clearedOn: '2026-11-01' }) });
  api.setNow('2026-12-02T10:00:00Z');
  await update({ goalWords: 'Stay well' });
  expect((await athlete()).safety.pregnantWeek).toBe(22);
});

test('135 lb stays 135 lb, and in a gym of pounds every load is one that stands there', async () => {
  const pounds = {
    ...gym,
    inventory: {
      ...gym.inventory,
      unit: 'lb',
      bars: [{ equipment: 'barbell', load: 45 }],
      plates: [45, 25, 10, 5, 2.5].map((load) => ({ load, pairs: 4 })),
      dumbbells: [5, 10, 12.5, 15, 20, 25, 30, 35, 40, 45, 50],
      kettlebells: [18, 26, 35],
      stack: { first: 10, step: 10, last: 200 },
    },
  };
  const { locationId } = await onboard(person, { unit: 'lb', bodyMass: { value: 149.5, unit: 'lb' }, locations: [pounds] });
  const inventoryFields = `inventory { unit bars { equipment load { value unit } } plates { load { value unit } pairs } dumbbells { value unit } }`;
  const read = async () => (await person.gql(`{ me { athlete { bodyMass { value unit } } locations { ${inventoryFields} } } }`)).me;
  const before = await read();
  expect(before.athlete.bodyMass).toEqual({ value: 149.5, unit: 'lb' });
  expect(before.locations[0].inventory.dumbbells).toContainEqual({ value: 12.5, unit: 'lb' });
  for (let turn = 0; turn < 5; turn += 1) {
    const { athlete: me } = await read();
    await update({ bodyMass: me.bodyMass });
  }
  expect(await read()).toEqual(before);

  const entry = await person.run('createCustomEntry', { words: 'barbell bench press', minutes: 45 }, '... on CalendarEntry { id }');
  const { workout } = await person.run(
    'generateWorkout',
    { entryId: entry.id, locationId, energy: 3, minutes: 45 },
    `... on CalendarEntry { workout { ${workoutFields} } }`,
  );
  // biome-ignore lint/suspicious/noExplicitAny: the answer of a query
  const loaded = workout.exercises.flatMap(({ sets }: any) => sets).filter(({ load }: any) => load !== null);
  expect(loaded.length).toBeGreaterThan(0);
  // biome-ignore lint/suspicious/noExplicitAny: the answer of a query
  for (const { load } of loaded as any[]) {
    expect(load.unit).toBe('lb');
    expect(load.text).toMatch(/ lb$/);
    expect((load.value * 10) % 5).toBe(0); // pairs of 2.5, dumbbells of 12.5: never 61.24
  }
  const [set] = loaded;
  for (let turn = 0; turn < 3; turn += 1) {
    await person.run('logSet', { setId: set.id, load: { value: 135, unit: 'lb' }, performedAt: start });
  }
  const stored = await api.app.services.db.performedSet.findUniqueOrThrow({ where: { id: set.id } });
  expect(stored).toMatchObject({ loadHundredths: 13_500, loadUnit: 'lb' });
});
