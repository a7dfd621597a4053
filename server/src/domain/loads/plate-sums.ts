/** Plates of one size that can go on one end of a bar, or on a pin. */
export interface PlateStock {
  readonly value: number;
  readonly count: number;
}

/**
 * Every sum that some of the plates make, ascending, with 0 for none.
 *
 * A bounded subset sum, counted in the largest common divisor of the plates. Greedy is not exact: from one 25 and two 20s it never finds 40.
 *
 * Source: training rules §1.5.
 */
export function plateSums(stock: readonly PlateStock[]): readonly number[] {
  const { divisor, total } = measure(stock);
  const reachable = new Uint8Array(total / divisor + 1);
  reachable[0] = 1;
  for (const { value, count } of stock) {
    const size = value / divisor;
    for (let used = 0; used < count; used += 1) {
      for (let sum = reachable.length - 1; sum >= size; sum -= 1) {
        if (reachable[sum - size] === 1) reachable[sum] = 1;
      }
    }
  }
  const sums: number[] = [];
  for (let sum = 0; sum < reachable.length; sum += 1) if (reachable[sum] === 1) sums.push(sum * divisor);
  return sums;
}

/**
 * The fewest plates that make exactly the target, largest first; null when none do.
 *
 * Source: training rules §1.5.
 */
export function fewestPlates(target: number, stock: readonly PlateStock[]): number[] | null {
  if (target === 0) return [];
  const { divisor, total } = measure(stock);
  if (target < 0 || target > total || target % divisor !== 0) return null;
  const largestFirst = [...stock].sort((a, b) => b.value - a.value);
  const goal = target / divisor;
  const fewest = countsFrom(
    largestFirst.map(({ value, count }) => ({ value: value / divisor, count })),
    goal,
  );
  let left = goal;
  const plates: number[] = [];
  for (const [at, { value, count }] of largestFirst.entries()) {
    const size = value / divisor;
    const now = fewest[at]?.[left] ?? Number.POSITIVE_INFINITY;
    if (now === Number.POSITIVE_INFINITY) return null;
    let used = Math.min(count, Math.floor(left / size));
    while (used + (fewest[at + 1]?.[left - used * size] ?? Number.POSITIVE_INFINITY) !== now) used -= 1;
    for (let plate = 0; plate < used; plate += 1) plates.push(value);
    left -= used * size;
  }
  return plates;
}

/** For each position, the fewest plates from there on that make each sum up to the goal; infinite where none do. */
function countsFrom(stock: readonly PlateStock[], goal: number): number[][] {
  const none = new Array<number>(goal + 1).fill(Number.POSITIVE_INFINITY);
  none[0] = 0;
  const table: number[][] = [none];
  for (const { value, count } of [...stock].reverse()) {
    const after = table[0] ?? none;
    const here = after.map((_, sum) => {
      let best = Number.POSITIVE_INFINITY;
      for (let used = 0; used <= count && used * value <= sum; used += 1) {
        best = Math.min(best, used + (after[sum - used * value] ?? Number.POSITIVE_INFINITY));
      }
      return best;
    });
    table.unshift(here);
  }
  return table;
}

function measure(stock: readonly PlateStock[]): { divisor: number; total: number } {
  let divisor = 0;
  let total = 0;
  for (const { value, count } of stock) {
    divisor = greatestCommonDivisor(divisor, value);
    total += value * count;
  }
  return { divisor: divisor || 1, total };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
