import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { exercises } from '../../server/src/domain/exercises/catalogue.ts';

const dist = resolve(import.meta.dirname, '../../web/dist');
const assets = resolve(dist, 'assets');
const kilobytes = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(resolve(assets, file)), { level: 9 }).length, 0) / 1000;

/** A script with all it imports before it can run. */
function withImports(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  const code = readFileSync(resolve(assets, file), 'utf8');
  for (const [, imported] of code.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) withImports(imported as string, known);
  return known;
}

const page = existsSync(dist) ? readFileSync(resolve(dist, 'index.html'), 'utf8') : '';
const entry = /<script type="module"[^>]* src="\/assets\/([^"]+)"/.exec(page)?.[1] ?? '';
const scripts = existsSync(assets) ? readdirSync(assets).filter((file) => file.endsWith('.js')) : [];
const pages = scripts.filter((file) => /^\w*(?:Page|Route)-/.test(file));
const named = (name: string): string => scripts.find((file) => file.startsWith(`${name}-`)) ?? '';

/** Names that only the catalogue holds: a script with many of them has it inside. */
const isCatalogue = (code: string): boolean => exercises.filter(({ name }) => name.length > 14 && code.includes(name)).length > 10;
const holdsCatalogue = (file: string): boolean => isCatalogue(readFileSync(resolve(assets, file), 'utf8'));

describe('what the web app makes a phone fetch', () => {
  test('there is a built app to weigh', () => {
    expect(entry).not.toBe('');
    expect(pages.length).toBeGreaterThan(10);
  });

  test('Today is shown with at most 90 kB of script', () => {
    expect(kilobytes(withImports(entry))).toBeLessThanOrEqual(90);
  });

  test('what runs beside every page of somebody who is signed in adds at most 5 kB', () => {
    const first = withImports(entry);
    expect(kilobytes([...withImports(named('SignedInFrame'))].filter((file) => !first.has(file)))).toBeLessThanOrEqual(5);
  });

  test.each(pages)('%s adds at most 25 kB', (file) => {
    const first = withImports(entry);
    expect(kilobytes([...withImports(file)].filter((other) => !first.has(other)))).toBeLessThanOrEqual(25);
  });

  test('the worker weighs at most 12 kB, the list of what it keeps included', () => {
    expect(gzipSync(readFileSync(resolve(dist, 'service-worker.js')), { level: 9 }).length / 1000).toBeLessThanOrEqual(12);
  });

  test('neither the entry nor any page waits for the exercise catalogue, and with it the generator', () => {
    expect(isCatalogue(JSON.stringify(exercises)), 'a catalogue is known when it is met').toBe(true);
    expect([...withImports(entry)].filter(holdsCatalogue)).toEqual([]);
    for (const file of pages) expect([...withImports(file)].filter(holdsCatalogue), file).toEqual([]);
  });
});
