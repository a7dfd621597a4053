/** Lists of loads as people type them: "2 to 10 by 2, 15, 20" is 2, 4, 6, 8, 10, 15, 20. */

const maxLoads = 80; // as many as the server takes of one kind; keeps a slip ("1 to 500 by 0.01") from filling the page
const maxLoad = 500; // of either unit: nothing heavier stands in a gym
const runLength = 3; // fewer than three equal steps read better one by one

/** @returns ascending, without doubles; empty for an empty text; null when it can't be read */
export function parseLoadList(text: string): number[] | null {
  const found = new Set<number>();
  for (const part of text.split(/[,;\n]/).map((item) => item.trim())) {
    if (part === '') continue;
    const loads = parsePart(part);
    if (!loads) return null;
    for (const load of loads) found.add(load);
    if (found.size > maxLoads) return null;
  }
  return [...found].sort((one, other) => one - other);
}

function parsePart(part: string): number[] | null {
  const range = /^(\d+(?:\.\d{1,2})?)\s*(?:to|-|–)\s*(\d+(?:\.\d{1,2})?)(?:\s*by\s*(\d+(?:\.\d{1,2})?))?$/i.exec(part);
  if (!range) return /^\d+(\.\d{1,2})?$/.test(part) && isLoad(Number(part)) ? [Number(part)] : null;
  const [first, last, step] = [range[1], range[2], range[3] ?? '1'].map((number) => Math.round(Number(number) * 100)) as [
    number,
    number,
    number,
  ];
  if (step <= 0 || last < first || (last - first) / step > maxLoads) return null;
  const loads: number[] = [];
  for (let load = first; load <= last; load += step) loads.push(load / 100);
  return loads.every(isLoad) ? loads : null;
}

const isLoad = (load: number): boolean => load > 0 && load <= maxLoad;

/** The shortest way to say it: equal steps become a range. */
export function formatLoadList(loads: readonly number[]): string {
  const sorted = loads.map((load) => Math.round(load * 100)).sort((one, other) => one - other);
  const parts: string[] = [];
  let at = 0;
  while (at < sorted.length) {
    const end = endOfRun(sorted, at);
    if (end - at + 1 >= runLength) {
      parts.push(`${plain(sorted[at])} to ${plain(sorted[end])} by ${plain((sorted[at + 1] ?? 0) - (sorted[at] ?? 0))}`);
      at = end + 1;
    } else {
      parts.push(plain(sorted[at]));
      at += 1;
    }
  }
  return parts.join(', ');
}

function endOfRun(sorted: readonly number[], start: number): number {
  const step = (sorted[start + 1] ?? 0) - (sorted[start] ?? 0);
  let end = start;
  while (end + 1 < sorted.length && (sorted[end + 1] ?? 0) - (sorted[end] ?? 0) === step) end += 1;
  return end;
}

const plain = (hundredths: number | undefined): string => String((hundredths ?? 0) / 100);
