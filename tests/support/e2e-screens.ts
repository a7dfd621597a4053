import type { Page } from '@playwright/test';
import { choose } from './e2e-onboarding.ts';
import { type Athlete, expect } from './e2e-test.ts';
import { currentPage, dock, doEverySet, pressOnce, primary, tap } from './e2e-workout.ts';

/** A screen that stands still and can be looked at. */
export type Look = (name: string) => Promise<void>;

export const settingsPages = ['training', 'places', 'exercises', 'requests', 'body', 'injuries', 'safety', 'units', 'account'] as const;

/** The page has its title, its content in place of its skeletons, and nothing moves. */
export async function arrive(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  await expect(page.locator('main [class*="_lines_"][aria-hidden]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  // What moves for ever, and what moves where nobody sees it, is not waited for.
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          document.getAnimations().filter(({ playState, effect }) => {
            const seen = (effect as KeyframeEffect | null)?.target?.checkVisibility() ?? false;
            return playState === 'running' && seen && Number.isFinite(Number(effect?.getComputedTiming().endTime));
          }).length,
      ),
    )
    .toBe(0);
}

/** From Today to a finished workout and all pages around it, pausing at every screen. */
export async function walk(page: Page, athlete: Athlete, look: Look): Promise<void> {
  await arrive(page, '/');
  await look('today');
  await page.getByRole('button', { name: 'Generate custom workout' }).click();
  await settled(page);
  await look('custom-workout');
  await page.getByRole('button', { name: 'Close' }).click();
  await page
    .getByRole('main')
    .getByRole('link', { name: /— \d+ min$/ })
    .click();
  await expect(page.getByRole('button', { name: /^Write my workout/ })).toBeVisible();
  await settled(page);
  await look('before-the-workout');
  await choose(page, '15 minutes');
  await page.getByRole('button', { name: /^Write my workout/ }).click();
  await expect(primary(page)).toHaveAccessibleName(/^Warmed up/);
  await settled(page);
  await look('warm-up');
  await pressOnce(page);
  await pressOnce(page);
  await settled(page);
  await look('workout');
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await settled(page);
  await look('list');
  await page.getByRole('button', { name: 'Set cards' }).click();
  await settled(page);
  await look('cards');
  await dock(page).getByRole('button', { name: 'Correct' }).click();
  await settled(page);
  await look('correct');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: 'Workout mode' }).click();
  await settled(page);
  await currentPage(page).getByRole('button', { name: 'Skip this exercise' }).click();
  await settled(page);
  await look('skip');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await doEverySet(page);
  await settled(page);
  await look('finish');
  await tap(primary(page));
  await expect(page.getByText('Weights profile updated')).toBeVisible({ timeout: 20_000 });
  await settled(page);
  await look('completion');
  const entryId = page.url().split('/').at(-1) ?? '';
  for (const [name, path] of [
    ['today-done', '/'],
    ['calendar-week', '/calendar'],
    ['calendar-month', '/calendar?view=month'],
    ['calendar-list', '/calendar?view=list'],
    ['past-session', `/entry/${entryId}`],
    ['program', '/program'],
    ['program-versions', '/program/versions'],
    ['program-version', '/program/versions/1'],
    ['weights', '/weights'],
    ['progress', '/progress'],
    ['settings', '/settings'],
    ...settingsPages.map((section) => [`settings-${section}`, `/settings/${section}`] as const),
    ['settings-place', `/settings/places/${athlete.locationId}`],
    ['nothing-here', '/no/such/page'],
  ] as const) {
    await arrive(page, path);
    await look(name);
  }
}
