import { randomUUID } from 'node:crypto';
import { type App, startApp } from '../../server/src/app.ts';
import type { Coach } from '../../server/src/coach/coach.ts';
import { readEnv } from '../../server/src/env.ts';
import { Secret } from '../../server/src/secret.ts';
import { askForAccount, cookiesOf, type Person, personOf } from './person.ts';
import { createTestDatabase } from './test-database.ts';

export type { Person } from './person.ts';
export { key, until } from './person.ts';

export interface TestApi {
  app: App;
  url: string;
  databaseUrl: string;
  /** Moves the server's clock; tests never wait for days to pass. */
  setNow(instant: string): void;
  /** A signed-in person; the first one owns the instance. */
  signUp(name?: string): Promise<Person>;
  /** Nobody. */
  anonymous: Person;
  close(): Promise<void>;
}

export interface ApiOptions {
  settings?: Record<string, string>;
  coach?: Coach;
  /** Starts here; real time unless told. */
  now?: string;
}

/** The whole server on a free port, on a database of its own. */
export async function startApi({ settings = {}, coach, now }: ApiOptions = {}): Promise<TestApi> {
  const database = await createTestDatabase();
  let offset = now ? Date.parse(now) - Date.now() : 0;
  const env = {
    ...readEnv({ PORT: '0', SIGN_UP: 'open', EXPLORER: 'open', LOG_LEVEL: 'silent', ...settings }),
    authSecret: new Secret('a secret for tests, long enough to be taken'),
  };
  const app = await startApp({
    env,
    databaseUrl: database.url,
    now: () => new Date(Date.now() + offset),
    ...(coach && { coach }),
  });
  const url = app.url ?? 'http://worker.invalid';
  let people = 0;

  return {
    app,
    url,
    databaseUrl: database.url,
    setNow(instant) {
      offset = Date.parse(instant) - Date.now();
    },
    async signUp(name = `person${++people}`) {
      const email = `${name}-${randomUUID().slice(0, 8)}@example.org`;
      const response = await askForAccount(url, email, name);
      if (!response.ok) throw new Error(`Sign-up was refused: ${response.status} ${await response.text()}`);
      const { user } = (await response.json()) as { user: { id: string } };
      return personOf(url, user.id, email, cookiesOf(response));
    },
    anonymous: personOf(url, '', '', ''),
    async close() {
      await app.close();
      await database.drop();
    },
  };
}
