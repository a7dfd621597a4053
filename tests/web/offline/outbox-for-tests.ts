import { AskCoachDocument } from '../../../web/src/graphql/generated/graphql.ts';
import { enqueue } from '../../../web/src/offline/outbox.ts';
import { openDatabase, writeUser } from '../../../web/src/offline/outbox-database.ts';

/** An empty device on which somebody is signed in. */
export async function startDevice(userId: string | null = 'ann'): Promise<void> {
  const database = await openDatabase();
  await database.clear('outbox');
  await database.clear('device');
  await writeUser(userId);
}

/** Puts words for the coach into the outbox: the smallest change there is. */
export const say = (words: string) => enqueue(AskCoachDocument, { words }, { timed: false });
