/** Kinds of events and the ids they carry. Rows are loaded when an event is delivered, so a subscriber sees the newest state. */
export interface EventRefs {
  /** Account, athlete profile, locations. */
  me: Record<string, never>;
  entry: { entryId: string };
  /** A program version and the entries it planned. */
  week: { version: number; entryIds: string[] };
  weights_profile: { version: number; entryId: string | null };
  summary: { entryId: string };
  coach_request: { requestId: string };
}
export type EventKind = keyof EventRefs;

export interface StoredEvent {
  readonly seq: number;
  readonly kind: EventKind;
  readonly refs: EventRefs[EventKind];
  readonly at: Date;
}
