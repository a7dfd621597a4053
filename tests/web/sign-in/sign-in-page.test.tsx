import { cleanup, screen } from '@solidjs/testing-library';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SignInPage, safePath } from '../../../web/src/features/sign-in/SignInPage.tsx';
import { listEntries } from '../../../web/src/offline/outbox.ts';
import { readUser } from '../../../web/src/offline/outbox-database.ts';
import { say, startDevice } from '../offline/outbox-for-tests.ts';
import { expectNoViolations, renderPage } from '../ui/render-page.tsx';

const instance = (about: object) => ({ instance: { __typename: 'Instance', signUpOpen: true, hasOwner: true, version: '1', ...about } });
const calls: { path: string; body: Record<string, string> }[] = [];
let reply: () => Response;

beforeEach(async () => {
  await startDevice(null);
  calls.length = 0;
  reply = () => Response.json({ user: { id: 'ann' } });
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    calls.push({ path, body: JSON.parse(String(init.body)) });
    return reply();
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = (about: object = {}) =>
  renderPage(
    () => <SignInPage />,
    () => instance(about),
  );
const fill = async (user: ReturnType<typeof open>['user'], values: Record<string, string>) => {
  for (const [label, value] of Object.entries(values)) await user.type(screen.getByLabelText(label), value);
};

describe('what is offered', () => {
  test('the first visitor creates the owner’s account', async () => {
    open({ hasOwner: false });
    await screen.findByRole('heading', { name: 'Create the owner’s account' });
    expect(screen.queryByRole('button', { name: 'I have an account' })).toBeNull();
  });

  test('where no new accounts are taken, none is offered', async () => {
    open({ signUpOpen: false });
    await screen.findByText(/takes no new accounts/);
    expect(screen.queryByRole('button', { name: 'Create an account' })).toBeNull();
  });

  test('the page has no violation', async () => {
    const { container } = open({ hasOwner: false });
    await screen.findByLabelText('Name');
    await expectNoViolations(container);
  });
});

describe('signing in', () => {
  test('makes the device this person’s and goes on', async () => {
    const { user, path } = open();
    await fill(user, { 'E-mail': 'ann@example.com', Password: 'a long password' });
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await vi.waitFor(async () => expect(await readUser()).toBe('ann'));

    expect(calls).toEqual([{ path: '/api/auth/sign-in/email', body: { email: 'ann@example.com', password: 'a long password' } }]);
    expect(path()).toBe('/');
  });

  test('a wrong password is said calmly, keeps what was typed and sends the focus there', async () => {
    reply = () => Response.json({ code: 'INVALID_EMAIL_OR_PASSWORD' }, { status: 401 });
    const { user } = open();
    await fill(user, { 'E-mail': 'ann@example.com', Password: 'not this one' });
    await user.click(screen.getByRole('button', { name: 'Sign in' }));

    await screen.findByText('That e-mail and password don’t go together.');
    expect((screen.getByLabelText('Password') as HTMLInputElement).value).toBe('not this one');
    expect(document.activeElement).toBe(screen.getByLabelText('Password'));
    expect(await readUser()).toBeNull();
  });

  test('no connection is no wrong password', async () => {
    reply = () => {
      throw new TypeError('Failed to fetch');
    };
    const { user } = open();
    await fill(user, { 'E-mail': 'ann@example.com', Password: 'a long password' });
    await user.click(screen.getByRole('button', { name: 'Sign in' }));

    await screen.findByText(/No connection to Setwise/);
  });

  test('as somebody else leaves the first person’s waiting changes sealed', async () => {
    await startDevice('ben');
    await say('of ben');
    const { user } = open();
    await fill(user, { 'E-mail': 'ann@example.com', Password: 'a long password' });
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await vi.waitFor(async () => expect(await readUser()).toBe('ann'));

    expect(await listEntries('ben')).toHaveLength(1);
    expect(await listEntries('ann')).toEqual([]);
  });
});

test('a password that is too short is caught before anything is sent', async () => {
  const { user } = open({ hasOwner: false });
  await screen.findByLabelText('Name');
  await fill(user, { Name: 'Ann', 'E-mail': 'ann@example.com', Password: 'short' });
  await user.click(screen.getByRole('button', { name: 'Create account' }));

  await screen.findByText('Use 10 characters or more.');
  expect(calls).toEqual([]);
});

test('after signing in nobody is led to another site', () => {
  expect(['/program', '//evil.example', 'https://evil.example', '/\\evil.example', undefined].map(safePath)).toEqual([
    '/program',
    '/',
    '/',
    '/',
    '/',
  ]);
});
