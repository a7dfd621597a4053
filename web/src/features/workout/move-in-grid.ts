export type GridDirection = 'up' | 'down' | 'left' | 'right';

interface Spot {
  readonly left: number;
  readonly top: number;
}

const keys: Readonly<Record<string, GridDirection>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

export const gridDirectionOf = (key: string): GridDirection | null => keys[key] ?? null;

/**
 * Where an arrow key leads among cards laid out in rows that wrap. Left and right follow the reading order; up and down go to the nearest
 * card of the next row, whatever group it belongs to.
 *
 * @returns the new index; the old one where there is nothing
 */
export function moveInGrid(spots: readonly Spot[], from: number, direction: GridDirection): number {
  const here = spots[from];
  if (!here) return from;
  if (direction === 'left') return Math.max(0, from - 1);
  if (direction === 'right') return Math.min(spots.length - 1, from + 1);
  const rows = spots.map((spot) => spot.top).filter((top) => (direction === 'down' ? top > here.top : top < here.top));
  if (rows.length === 0) return from;
  const row = direction === 'down' ? Math.min(...rows) : Math.max(...rows);
  let best = from;
  let nearest = Number.POSITIVE_INFINITY;
  spots.forEach((spot, index) => {
    const distance = Math.abs(spot.left - here.left);
    if (spot.top === row && distance < nearest) {
      nearest = distance;
      best = index;
    }
  });
  return best;
}
