import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const web = resolve(import.meta.dirname, '../../../web');
const tokens = readFileSync(join(web, 'src/ui/tokens.css'), 'utf8');

/** Custom properties of the block that begins with the given text. */
function blockAt(start: string): Record<string, string> {
  const from = tokens.indexOf(start);
  const body = tokens.slice(tokens.indexOf('{', from) + 1, tokens.indexOf('}', from));
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name ?? '', value ?? '']));
}

const paper = blockAt(':root {');
const slate = blockAt(':root[data-theme="slate"] {');
const slateBySystem = blockAt(':root:not([data-theme="paper"]) {');

/** Relative luminance. Source: WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red, green, blue] = channels.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
const contrast = (a: string, b: string): number => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
};

const text = 4.5;
const part = 3;
const pairs: [string, string, number][] = [
  ...['bg', 'raised', 'sunken'].flatMap((ground): [string, string, number][] => [
    ['ink', ground, text],
    ['ink-2', ground, text],
    ['edge', ground, part],
    ['accent-strong', ground, ground === 'raised' ? part : text],
    ['done', ground, text],
  ]),
  ['on-accent', 'accent', text],
  ['accent-edge', 'bg', part],
  ['accent-edge', 'raised', part],
  ['chip-ink', 'chip', text],
  ['ink-2', 'chip', text],
  ['accent-strong', 'chip', part],
  ['done', 'done-tint', text],
  ['ink', 'done-tint', text],
  ['ink-2', 'done-tint', text],
  ['on-done', 'done', text],
  ['pain', 'bg', text],
  ['pain', 'raised', text],
  ['pain', 'pain-tint', text],
  ['ink', 'pain-tint', text],
  ['map-edge', 'bg', part],
  ['bg', 'ink', text],
];

describe.each([
  ['paper', paper],
  ['slate', slate],
])('%s', (_name, theme) => {
  test.each(pairs)('%s on %s is at least %d to 1', (above, ground, need) => {
    expect(contrast(theme[above] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(need);
  });
});

test('slate by the system’s wish is slate by choice', () => {
  expect(slateBySystem).toEqual(slate);
  expect(Object.keys(slate).length).toBeGreaterThan(20);
});

test('no style but the tokens has a colour or a pixel of its own', () => {
  const styles = readdirSync(join(web, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.css') && !file.endsWith('tokens.css'),
  );
  const literals = styles.flatMap((file) => {
    const source = readFileSync(join(web, 'src', file), 'utf8').replace(
      /\/\*[\s\S]*?\*\/|@(media|container)[^{]+|unicode-range:[^;]+/g,
      '',
    );
    return [...source.matchAll(/#[0-9a-f]{3,8}\b|\b\d*\.?\d+px\b|\b(rgb|hsl|oklch)a?\(/gi)].map((match) => `${file}: ${match[0]}`);
  });

  expect(styles.length).toBeGreaterThan(10);
  expect(literals).toEqual([]);
});

test('no component carries a style of its own that is not a custom property', () => {
  const components = readdirSync(join(web, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  const own = components.flatMap((file) => {
    const source = readFileSync(join(web, 'src', file), 'utf8');
    return [...source.matchAll(/\bstyle=(?:"[^"]*"|\{\{[^}]*\}\})/g)]
      .filter((match) => !/^style=\{\{\s*'--/.test(match[0]))
      .map((match) => `${file}: ${match[0]}`);
  });

  expect(own).toEqual([]);
});
