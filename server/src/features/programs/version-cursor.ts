import { fault } from '../../graphql/errors.ts';

/**
 * The version that a page goes on below; undefined for the first page.
 *
 * @throws BAD_USER_INPUT for what is no endCursor
 */
export function versionCursor(after: string | null | undefined): number | undefined {
  if (after === null || after === undefined) return undefined;
  if (!/^\d{1,9}$/.test(after)) throw fault('BAD_USER_INPUT', '`after` is not the endCursor of a page.');
  return Number(after);
}
