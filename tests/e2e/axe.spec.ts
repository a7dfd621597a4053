import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { answerEverything } from '../support/e2e-onboarding.ts';
import { arrive, settled, walk } from '../support/e2e-screens.ts';
import { expect, test } from '../support/e2e-test.ts';

// Handed over as text and run by the debugger: the page's policy takes no script from a test.
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

/** Every rule on paper; on slate, where only the colors differ, the rules about color. */
async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['paper', 'slate'] as const) {
    await page.emulateMedia({ colorScheme: theme === 'paper' ? 'light' : 'dark' });
    await settled(page);
    await page.evaluate(`globalThis.axe ?? (() => { ${axe} })()`);
    const options = theme === 'paper' ? {} : { runOnly: ['color-contrast', 'link-in-text-block'] };
    const result = (await page.evaluate(`axe.run(document, ${JSON.stringify({ ...options, resultTypes: ['violations'] })})`)) as {
      violations: Violation[];
    };
    for (const { id, nodes } of result.violations)
      for (const node of nodes.slice(0, 3)) found.push(`${theme}: ${id}: ${node.html.slice(0, 200)} ${node.failureSummary.slice(0, 250)}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

test('signing in and every question pass axe in both themes', async ({ page, newPerson, becomes }) => {
  test.setTimeout(120_000);
  const found: Record<string, string[]> = {};
  const look = async (name: string) => {
    await settled(page);
    const here = await violations(page);
    if (here.length > 0) found[name] = here;
  };
  await arrive(page, '/sign-in');
  await look('sign-in');
  await page.locator('form button[type="submit"]').click();
  await look('sign-in with a mistake');
  await becomes(await newPerson());
  await page.goto('/welcome');
  let mistakes = 0;
  await answerEverything(page, async (step) => {
    // One question that was left out says so; all of them do it the same way.
    if (step === 'goal' || step === 'body') {
      await page.getByRole('button', { name: /^Next/ }).click();
      mistakes += 1;
    }
    await look(step);
  });
  expect(mistakes).toBe(2);
  await look('writing the first week');
  expect(found).toEqual({});
});

test('every screen of the app passes axe in both themes', async ({ page, context, newAthlete, becomes, faults }) => {
  test.setTimeout(180_000);
  const athlete = await newAthlete();
  await becomes(athlete);
  const found: Record<string, string[]> = {};
  const look = async (name: string) => {
    const here = await violations(page);
    if (here.length > 0) found[name] = here;
  };
  await walk(page, athlete, look);

  await arrive(page, '/');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await arrive(page, '/');
  faults.expectFailedRequests();
  await context.setOffline(true);
  for (const [name, path] of [
    ['offline: today', '/'],
    ['offline: a session that was never read', '/entry/00000000-0000-4000-8000-000000000000'],
    ['offline: the versions, never read by this page', '/progress'],
  ] as const) {
    await page.goto(path);
    await settled(page);
    await look(name);
  }
  await context.setOffline(false);
  expect(found).toEqual({});
});
