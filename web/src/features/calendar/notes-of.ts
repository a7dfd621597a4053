import { operationNameOf } from '../../graphql/document-parts.ts';
import { UpdateNotesDocument } from '../../graphql/generated/UpdateNotesDocument.ts';
import type { OutboxEntry } from '../../offline/outbox-database.ts';

/** A session's notes with the athlete's unsent change laid over what the server said. */
export function notesOf(
  pending: readonly OutboxEntry[],
  entryId: string,
  said: string,
): { readonly notes: string; readonly waiting: boolean } {
  const name = operationNameOf(UpdateNotesDocument);
  const latest = pending.findLast(
    (change) => change.operationName === name && change.status === 'waiting' && change.input.entryId === entryId,
  );
  return latest ? { notes: String(latest.input.notes), waiting: true } : { notes: said, waiting: false };
}
