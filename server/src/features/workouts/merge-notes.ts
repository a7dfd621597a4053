import type { Completion } from '../../../generated/prisma/client.ts';

/** Notes as they stand. */
export interface StandingNotes {
  readonly text: string;
  readonly changedAt: Date | null;
  /** The device they came from; null when no offline queue sent them. */
  readonly by: string | null;
  /** The entry's revision when they were written. */
  readonly revision: number;
}

export const standingNotes = (row: Pick<Completion, 'notes' | 'notesChangedAt' | 'notesClientId' | 'notesRevision'>): StandingNotes => ({
  text: row.notes,
  changedAt: row.notesChangedAt,
  by: row.notesClientId,
  revision: row.notesRevision,
});

export interface NotesEdit {
  readonly text: string;
  readonly at: Date;
  readonly by: string | null;
  /** Revision of the entry that the athlete saw; null when unknown. */
  readonly basedOn: number | null;
}

const both = (first: string, second: string) =>
  first.includes(second) ? first : second.includes(first) ? second : `${first}\n\n${second}`;

/**
 * The notes after an edit: the later one by the athlete's clock. Two devices that could not know of each other's words lose none:
 * the later text leads, the other stays below it.
 *
 * @returns null when nothing changes
 */
export function mergeNotes(standing: StandingNotes, edit: NotesEdit): string | null {
  const isLate = standing.changedAt !== null && edit.at < standing.changedAt;
  const fromElsewhere = standing.by !== null && edit.by !== null && standing.by !== edit.by;
  if (!fromElsewhere) return isLate ? null : edit.text;
  if (isLate) {
    const merged = both(standing.text, edit.text);
    return merged === standing.text ? null : merged;
  }
  const seen = edit.basedOn !== null && standing.revision <= edit.basedOn;
  return seen ? edit.text : both(edit.text, standing.text);
}
