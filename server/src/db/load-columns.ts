import type { Hundredths, Load, Unit } from '../domain/loads/load.ts';

/** A load is stored as hundredths and the unit beside them; both are null together. */
export const toLoad = (hundredths: number | null, unit: Unit | null): Load | null =>
  hundredths === null || unit === null ? null : { value: hundredths as Hundredths, unit };
