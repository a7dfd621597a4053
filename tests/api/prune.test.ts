import { afterAll, beforeAll, expect, test } from 'vitest';
import { pruneOldRows } from '../../server/src/jobs/prune-old-rows.ts';
import { startApi, type TestApi } from '../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000);

test('keys and events of the last 90 days stay, older ones go, and what they did stays', async () => {
  const person = await api.signUp();
  const { db } = api.app.services;
  await person.run('askCoach', { words: 'more arms' });
  await person.run('askCoach', { words: 'fewer legs' });
  await db.event.updateMany({ where: { userId: person.id, seq: 1 }, data: { at: daysAgo(91) } });
  const [oldest] = await db.idempotencyRecord.findMany({ where: { userId: person.id }, orderBy: { createdAt: 'asc' } });
  await db.idempotencyRecord.updateMany({ where: { userId: person.id, key: oldest?.key ?? '' }, data: { createdAt: daysAgo(91) } });

  await pruneOldRows(api.app.services);

  expect((await db.event.findMany({ where: { userId: person.id } })).map(({ seq }) => seq)).toEqual([2]);
  expect(await db.idempotencyRecord.count({ where: { userId: person.id } })).toBe(1);
  expect((await person.gql('{ coachRequests { words } }')).coachRequests).toHaveLength(2);
});

test('a sign-in that ran out is cleared away, one that holds is not', async () => {
  const gone = await api.signUp();
  const here = await api.signUp();
  const { db } = api.app.services;
  await db.session.updateMany({ where: { userId: gone.id }, data: { expiresAt: daysAgo(2) } });

  await pruneOldRows(api.app.services);

  expect(await db.session.count({ where: { userId: gone.id } })).toBe(0);
  expect(await db.session.count({ where: { userId: here.id } })).toBe(1);
});
