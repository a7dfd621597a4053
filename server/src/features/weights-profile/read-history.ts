import type { ProfileMove } from '../../../generated/prisma/client.ts';
import { toLoad } from '../../db/load-columns.ts';
import { toLocalDate } from '../../db/local-date-column.ts';
import type { LocalDate } from '../../domain/athletes/athlete.ts';
import type { Load } from '../../domain/loads/load.ts';
import type { Context } from '../../graphql/context.ts';
import { shareInFlight } from '../../graphql/share-in-flight.ts';

export interface ProfilePoint {
  version: number;
  on: LocalDate;
  load: Load;
  move: ProfileMove;
}

/** Versions that are read for a chart: four sessions a week for two years. */
const mostVersions = 420;

/** Every entry's points in one query, not one per entry. */
const pointsOf = shareInFlight(readPoints);

async function readPoints(context: Context) {
  const versions = await context.db.weightsProfile.findMany({
    // A version that a late workout made wrong is no step that was taken.
    where: { supersededAt: null },
    orderBy: { version: 'desc' },
    take: mostVersions,
    select: {
      version: true,
      on: true,
      entries: { select: { key: true, loadHundredths: true, loadUnit: true, move: true } },
    },
  });
  const byKey = new Map<string, ProfilePoint[]>();
  for (const { version, on, entries } of versions.reverse()) {
    for (const { key, loadHundredths, loadUnit, move } of entries) {
      const load = toLoad(loadHundredths, loadUnit);
      if (!load) continue;
      const points = byKey.get(key) ?? [];
      points.push({ version, on: toLocalDate(on), load, move });
      byKey.set(key, points);
    }
  }
  return byKey;
}

/** Points of one entry up to a version, oldest first, in the newest one's unit; a load that stayed is said once, and once more at the end. */
export async function historyOf(context: Context, key: string, upTo: number): Promise<ProfilePoint[]> {
  const all = ((await pointsOf(context)).get(key) ?? []).filter(({ version }) => version <= upTo);
  const unit = all.at(-1)?.load.unit;
  // Plates of another unit (a new gym) begin a new line: converting them would show steps that nobody lifted.
  const points = all.slice(all.findLastIndex(({ load }) => load.unit !== unit) + 1);
  return points.filter((point, index) => {
    const before = points[index - 1];
    return index === points.length - 1 || before?.load.value !== point.load.value;
  });
}
