import { generateWorkout } from '../../server/src/domain/workout-generation/generate-workout.ts';
import { arbitraryInput } from '../support/arbitrary-athletes.ts';

/**
 * How long one generation takes, over 400 athlete-days: once with cold inventories (each place is new), once again with warm ones.
 *
 * Run: node tests/bench/generate-workout.bench.ts
 */
const inputs = Array.from({ length: 400 }, (_, index) => arbitraryInput(index + 5000));
for (const input of inputs.slice(0, 60)) generateWorkout(structuredClone(input));

const timesOf = (): number[] =>
  inputs.map((input) => {
    const cold = structuredClone(input);
    const from = performance.now();
    generateWorkout(cold);
    return performance.now() - from;
  });
const at = (sorted: readonly number[], share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2);

for (const round of ['first', 'second']) {
  const sorted = timesOf().sort((a, b) => a - b);
  process.stdout.write(
    `${round} round of ${sorted.length}: p50 ${at(sorted, 0.5)} ms, p95 ${at(sorted, 0.95)} ms, p99 ${at(sorted, 0.99)} ms\n`,
  );
}
