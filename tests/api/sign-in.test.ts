import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type TestApi } from '../support/api.ts';
import { askForAccount, cookiesOf, headersOf, type Person, password, personOf } from '../support/person.ts';

let api: TestApi;
let person: Person;
beforeAll(async () => {
  api = await startApi();
  await api.signUp();
  person = await api.signUp();
});
afterAll(() => api.close());

const post = (path: string, body: unknown, headers: Record<string, string> = {}, on = api) =>
  fetch(`${on.url}/api/auth/${path}`, { method: 'POST', headers: { ...headersOf(on.url, ''), ...headers }, body: JSON.stringify(body) });
const signIn = (email: string, given: string, headers: Record<string, string> = {}, on = api) =>
  post('sign-in/email', { email, password: given }, headers, on);
/** Attempts count by address and minute: a test that needs its own count forgets those of the others. */
const forgetAttempts = (on = api) => on.app.services.db.rateLimit.deleteMany();

test('of ten who sign up in the same instant exactly one owns the instance, and the others are turned away', async () => {
  const own = await startApi({ settings: { SIGN_UP: '' } });
  try {
    expect(await own.anonymous.gql('{ instance { hasOwner signUpOpen } }')).toEqual({ instance: { hasOwner: false, signUpOpen: true } });
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => askForAccount(own.url, `racer${n}@example.org`, `racer${n}`)));
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    expect(await own.app.services.db.user.findMany({ select: { role: true } })).toEqual([{ role: 'owner' }]);
    const refused = answers.find(({ status }) => status === 403);
    expect(await refused?.json()).toMatchObject({ code: 'SIGN_UP_CLOSED' });
    await forgetAttempts(own);
    expect((await askForAccount(own.url, 'late@example.org', 'late')).status).toBe(403);
    expect(await own.anonymous.gql('{ instance { hasOwner signUpOpen } }')).toEqual({ instance: { hasOwner: true, signUpOpen: false } });
  } finally {
    await own.close();
  }
});

test('a wrong password and an unknown address get the same answer', async () => {
  await forgetAttempts();
  const answers = [await signIn(person.email, 'not the password at all'), await signIn('nobody@example.org', 'not the password at all')];
  const [wrong, unknown] = await Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]));
  expect(wrong?.[0]).toBe(401);
  expect(wrong).toEqual(unknown);
});

test('after 10 wrong passwords in a minute further ones are not even looked at, whatever address they claim to come from', async () => {
  await forgetAttempts();
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 13; attempt += 1) {
    const spoofed = {
      'x-forwarded-for': `10.0.0.${attempt}`,
      'x-real-ip': `10.0.1.${attempt}`,
      'x-setwise-client-address': `10.0.2.${attempt}`,
      forwarded: `for=10.0.3.${attempt}`,
    };
    statuses.push((await signIn(person.email, `wrong password ${attempt}`, spoofed)).status);
  }
  expect(statuses).toEqual([...Array(10).fill(401), 429, 429, 429]);
  expect((await signIn(person.email, password)).status).toBe(429);
  await forgetAttempts();
  expect((await signIn(person.email, password)).status).toBe(200);
});

test('guesses sent at once are counted like those sent one by one', async () => {
  await forgetAttempts();
  const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => signIn(person.email, `guess number ${n}`)));
  expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(10);
  expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(30);
});

test('behind a proxy that is trusted, attempts count by the address it saw, not by what the caller wrote before it', async () => {
  const own = await startApi({ settings: { TRUST_PROXY: '1' } });
  try {
    const someone = await own.signUp();
    await forgetAttempts(own);
    const from = async (header: string) => (await signIn(someone.email, 'wrong password', { 'x-forwarded-for': header }, own)).status;
    for (let attempt = 0; attempt < 10; attempt += 1) await from(`10.9.9.${attempt}, 203.0.113.7`);
    expect(await from('10.9.9.99, 203.0.113.7')).toBe(429);
    expect(await from('203.0.113.7, 203.0.113.8')).toBe(401);
  } finally {
    await own.close();
  }
});

test('nobody gives themselves a role, neither when they sign up nor later', async () => {
  await forgetAttempts();
  const mine = { email: 'grabber@example.org', password, name: 'grabber', role: 'owner', emailVerified: true, id: 'chosen' };
  const signedUp = await post('sign-up/email', mine);
  const cookie = signedUp.ok ? cookiesOf(signedUp) : cookiesOf(await post('sign-up/email', { ...mine, role: undefined }));
  for (const body of [{ role: 'owner' }, { name: 'renamed', role: 'owner' }]) await post('update-user', body, { cookie });
  const [row] = await api.app.services.db.user.findMany({ where: { email: mine.email } });
  expect(row).toMatchObject({ role: 'member', emailVerified: false });
  expect(row?.id).not.toBe('chosen');
  expect(await api.app.services.db.user.count({ where: { role: 'owner' } })).toBe(1);
});

test('a short password is refused', async () => {
  await forgetAttempts();
  expect((await post('sign-up/email', { email: 'short@example.org', password: 'nine char', name: 'short' })).status).toBe(400);
});

test('the cookie is out of reach for scripts and other sites; over https it is bound to this host', async () => {
  await forgetAttempts();
  const [plain] = (await signIn(person.email, password)).headers.getSetCookie();
  expect(plain).toMatch(/^setwise=/);
  for (const flag of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(plain).toContain(flag);
  expect(plain).not.toMatch(/Secure|Domain/);

  const own = await startApi({ settings: { PUBLIC_URL: 'https://coach.example.org' } });
  try {
    await own.signUp('https');
    const someone = await own.app.services.db.user.findFirstOrThrow();
    for (const rememberMe of [true, false]) {
      const answer = await post('sign-in/email', { email: someone.email, password, rememberMe }, {}, own);
      const cookies = answer.headers.getSetCookie();
      expect(cookies[0]).toMatch(/^__Host-setwise=/);
      for (const cookie of cookies) {
        for (const flag of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Secure']) expect(cookie).toContain(flag);
        expect(cookie).not.toContain('Domain');
      }
      expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
    }
  } finally {
    await own.close();
  }
});

test('another site cannot sign anybody in or out', async () => {
  await forgetAttempts();
  const foreign = { origin: 'https://evil.example', cookie: person.cookie, 'sec-fetch-site': 'cross-site' };
  expect((await post('sign-out', {}, foreign)).status).toBe(403);
  expect((await signIn(person.email, password, foreign)).status).toBe(403);
  expect((await person.gql('{ me { id } }')).me).toEqual({ id: person.id });
});

test('signing out ends the sign-in at once, and no other', async () => {
  await forgetAttempts();
  const second = personOf(api.url, person.id, person.email, cookiesOf(await signIn(person.email, password)));
  expect((await post('sign-out', {}, { cookie: second.cookie })).status).toBe(200);
  expect((await second.gql('{ me { id } }')).me).toBeNull();
  expect((await second.ask('{ week { to } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect((await person.gql('{ me { id } }')).me).toEqual({ id: person.id });
  await api.app.services.db.session.deleteMany({ where: { userId: person.id } });
  expect((await person.gql('{ me { id } }')).me).toBeNull();
});
