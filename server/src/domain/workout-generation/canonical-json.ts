/**
 * JSON with sorted keys and no white space: equal values give equal bytes, whatever order their keys were written in. Used for
 * fingerprints of inputs and to compare a workout written in the browser with one written on the server.
 *
 * Keys whose value is undefined are left out, as JSON does. Sorting is by UTF-16 code unit, never by locale.
 *
 * @throws TypeError for what JSON cannot hold: NaN, infinities, functions, bigints
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no place in JSON`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object') {
    const record = value as Record<string, unknown>;
    const keys = Object.keys(record).filter((key) => record[key] !== undefined);
    keys.sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(record[key])}`).join(',')}}`;
  }
  throw new TypeError(`a ${typeof value} has no place in JSON`);
}
