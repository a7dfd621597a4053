import type { Page } from '@playwright/test';
import { walk } from '../support/e2e-screens.ts';
import { expect, test } from '../support/e2e-test.ts';

/** What would keep a finger from its target or an eye from its line, in words. */
const troubles = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const root = document.scrollingElement ?? document.documentElement;
    if (root.scrollWidth > innerWidth) {
      const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > innerWidth + 1);
      found.push(
        `${root.scrollWidth} px wide: ${wide
          .slice(0, 3)
          .map((element) => element.outerHTML.slice(0, 120))
          .join(' | ')}`,
      );
    }
    const dialog = document.querySelector('dialog[open]');
    const targets = (dialog ?? document).querySelectorAll<HTMLElement>(
      'button, a[href], summary, input:not([type="radio"], [type="checkbox"])',
    );
    for (const target of targets) {
      if (target.closest('[inert]') || !target.checkVisibility({ visibilityProperty: true })) continue;
      target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      // A link that breaks over lines has its middle in one of them.
      const rects = [...target.getClientRects()];
      const box = rects.reduce((most, rect) => (rect.width * rect.height > most.width * most.height ? rect : most));
      const x = box.left + box.width / 2;
      const y = box.top + box.height / 2;
      const name = target.getAttribute('aria-label') ?? target.textContent?.trim().slice(0, 60);
      if (box.width < 2) continue;
      if (x < 0 || x > innerWidth) found.push(`out of sight: ${name}`);
      const hit = document.elementFromPoint(x, y);
      if (hit !== target && !target.contains(hit) && !hit?.closest('label')?.contains(target))
        found.push(`covered: ${name} by ${hit?.outerHTML.slice(0, 120)}`);
    }
    scrollTo({ top: 0, behavior: 'instant' });
    return found;
  });

for (const size of [
  { name: '320 px', width: 320, height: 640, text: 100 },
  { name: '320 px with text at 200 %', width: 320, height: 640, text: 200 },
]) {
  test(`${size.name}: nothing is wider than the screen and nothing lies over a button`, async ({ page, newAthlete, becomes }) => {
    test.setTimeout(150_000);
    await page.setViewportSize(size);
    const athlete = await newAthlete();
    await becomes(athlete);
    // As the browser's own setting of the text's size does it: every rem follows.
    await page.addInitScript((percent) => {
      document.addEventListener('DOMContentLoaded', () => document.documentElement.style.setProperty('font-size', `${percent}%`));
    }, size.text);
    const found: Record<string, string[]> = {};
    await walk(page, athlete, async (name) => {
      const here = await troubles(page);
      if (here.length > 0) found[name] = here;
    });
    expect(found).toEqual({});
  });
}
