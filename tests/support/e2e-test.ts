import { randomUUID } from 'node:crypto';
import { type BrowserContext, test as base, expect } from '@playwright/test';
import { answers } from './builders.ts';
import { daysWithToday, zone } from './e2e-onboarding.ts';
import { askForAccount, cookiesOf, type Person, personOf, until } from './person.ts';

/** What no page may ever do, as it happens. */
export interface Faults {
  readonly seen: string[];
  /** While the network is gone, requests that come to nothing are in order. */
  expectFailedRequests(): void;
}

export interface Athlete extends Person {
  locationId: string;
}

let people = 0;

interface Fixtures {
  faults: Faults;
  /** An account without answers. */
  newPerson: (name?: string) => Promise<Person>;
  /** An account whose program, week and profile are written. */
  newAthlete: (changes?: Record<string, unknown>) => Promise<Athlete>;
  /** Makes this browser somebody's. */
  becomes: (person: Person, context?: BrowserContext) => Promise<void>;
}

/** Every test watches its pages: no errors in the console, nothing against the page's policy, nothing from another host. */
export const test = base.extend<Fixtures>({
  faults: [
    async ({ context, baseURL }, use) => {
      const seen: string[] = [];
      let requestsMayFail = false;
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          console.error(`Against the policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
        });
      });
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== baseURL) seen.push(`asks another host: ${request.url()}`);
      });
      context.on('console', (message) => {
        if (message.type() !== 'error') return;
        if (requestsMayFail && /net::ERR_|WebSocket connection/.test(message.text())) return;
        seen.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (problem) => seen.push(`uncaught: ${problem.error().message}`));
      await use({ seen, expectFailedRequests: () => (requestsMayFail = true) });
      expect(seen).toEqual([]);
    },
    { auto: true },
  ],

  newPerson: async ({ baseURL }, use) => {
    await use(async (name = 'robin') => {
      const url = baseURL as string;
      const email = `${name}-${randomUUID().slice(0, 8)}@example.org`;
      // The door counts its visitors by address: everybody comes from their own, by way of the proxy the server was told of.
      people += 1;
      const address = { 'x-forwarded-for': `192.0.2.${people}` };
      const response = await askForAccount(url, email, name, address);
      if (!response.ok) throw new Error(`Sign-up was refused: ${response.status} ${await response.text()}`);
      const { user } = (await response.json()) as { user: { id: string } };
      return personOf(url, user.id, email, cookiesOf(response));
    });
  },

  newAthlete: async ({ newPerson }, use) => {
    await use(async (changes = {}) => {
      const person = await newPerson();
      return { ...person, locationId: await onboardForToday(person, changes) };
    });
  },

  becomes: async ({ context, baseURL }, use) => {
    await use(async (person, whose = context) => {
      const [name = '', value = ''] = person.cookie.split('=');
      await whose.clearCookies();
      await whose.addCookies([{ name, value, url: baseURL as string, httpOnly: true, sameSite: 'Lax' }]);
    });
  },
});

export { expect };

/** Answers the questionnaire so that every day is a training day, today among them. */
async function onboardForToday(person: Person, changes: Record<string, unknown>): Promise<string> {
  const preferences = { weekdays: daysWithToday(), daysPerWeek: 6, minutes: 60 };
  const result = await person.run('completeOnboarding', answers({ preferences, zone, ...changes }));
  if (result.__typename !== 'Me') throw new Error(`Onboarding was refused: ${JSON.stringify(result)}`);
  const { locations } = await until(async () => {
    const { me } = await person.gql('{ me { tasks { kind } locations { id } } }');
    return me.tasks.length === 0 && me;
  }, 'program and weights profile');
  return locations[0].id;
}

/** The session of today with its workout, without a click. */
export async function writeToday(athlete: Athlete, changes: { minutes?: number; energy?: number } = {}) {
  const { week } = await athlete.gql('{ week { today entries { id on } } }');
  const entry = week.entries.find(({ on }: { on: string }) => on === week.today);
  const written = await athlete.run(
    'generateWorkout',
    { entryId: entry.id, locationId: athlete.locationId, energy: 3, minutes: 30, ...changes },
    `... on CalendarEntry { id workout { id exercises { id name timerType sets { id kind reps load { text } performed { reps } } } } }`,
  );
  if (written.__typename !== 'CalendarEntry') throw new Error(`No workout was written: ${JSON.stringify(written)}`);
  return written as { id: string; workout: WorkoutAnswer };
}

export interface WorkoutAnswer {
  id: string;
  exercises: {
    id: string;
    name: string;
    timerType: string;
    sets: { id: string; kind: string; reps: number | null; load: { text: string } | null; performed: { reps: number | null } | null }[];
  }[];
}
