/** A value and how many days after the first point it was reached. */
export interface StepPoint {
  readonly day: number;
  readonly value: number;
}

export interface Box {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PlacedPoint {
  readonly x: number;
  readonly y: number;
  /** Whether it differs from the one before; the first does not. */
  readonly changed: boolean;
}

export interface StepLine {
  /** SVG path: level, then a step. Never smoothed: between two sessions nothing was lifted. */
  readonly path: string;
  readonly points: readonly PlacedPoint[];
}

/**
 * Places a step line in a box. The scale reaches from one plate under the least value to one over the most, so that a step of one plate
 * looks like a step and not like a cliff. Points of one single day stand at even distances.
 *
 * @param points in order of time, at least one
 * @param plate the smallest step of the scale, in the unit of the values, > 0
 */
export function layOutStepLine(points: readonly StepPoint[], plate: number, box: Box): StepLine {
  const values = points.map(({ value }) => value);
  const least = Math.min(...values) - plate;
  const most = Math.max(...values) + plate;
  const span = points.at(-1)?.day ?? 0;
  const inner = { width: box.width - box.left - box.right, height: box.height - box.top - box.bottom };
  const fraction = (point: StepPoint, index: number) => (span > 0 ? point.day / span : points.length > 1 ? index / (points.length - 1) : 1);
  const placed = points.map((point, index) => ({
    x: round(box.left + inner.width * fraction(point, index)),
    y: round(box.top + inner.height * ((most - point.value) / (most - least))),
    changed: index > 0 && point.value !== points[index - 1]?.value,
  }));
  const path = placed.map(({ x, y }, index) => (index === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('');
  return { path, points: placed };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The index of the point next to a place on the x axis. */
export function nearestPoint(points: readonly { readonly x: number }[], x: number): number {
  let best = 0;
  points.forEach((point, index) => {
    if (Math.abs(point.x - x) < Math.abs((points[best]?.x ?? 0) - x)) best = index;
  });
  return best;
}
