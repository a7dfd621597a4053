import { mkdirSync } from 'node:fs';
import { walk } from '../support/e2e-screens.ts';
import { test } from '../support/e2e-test.ts';

/** The nine screens the app is judged by. */
const keyScreens = new Set([
  'today',
  'before-the-workout',
  'workout',
  'list',
  'cards',
  'correct',
  'completion',
  'calendar-week',
  'calendar-month',
  'program',
  'weights',
]);
const widths = [320, 390, 768, 1280];
const folder = 'test-results/screens';

test('the key screens are kept as pictures, in both themes and four widths', async ({ page, newAthlete, becomes }) => {
  test.setTimeout(180_000);
  mkdirSync(folder, { recursive: true });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const athlete = await newAthlete();
  await becomes(athlete);
  await walk(page, athlete, async (name) => {
    if (!keyScreens.has(name)) return;
    for (const width of widths) {
      await page.setViewportSize({ width, height: width < 700 ? 844 : 900 });
      for (const theme of ['paper', 'slate'] as const) {
        await page.emulateMedia({ colorScheme: theme === 'paper' ? 'light' : 'dark' });
        await page.screenshot({ path: `${folder}/${name}-${width}-${theme}.png` });
      }
    }
    await page.setViewportSize({ width: 390, height: 844 });
  });
});
