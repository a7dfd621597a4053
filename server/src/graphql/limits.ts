/** Every bound in one place. Numbers are per request unless they say otherwise. */
export const limits = {
  bodyBytes: 256 * 1024,
  queryTokens: 1500,
  /** Fields of an operation with its fragments written out. */
  selections: 1500,
  queryDepth: 12,
  aliases: 15,
  directives: 20,
  variableDepth: 20,
  complexity: 60_000,
  breadth: 400,
  pageDefault: 20,
  pageMax: 50,
  calendarDays: 400,
  calendarEntries: 1600,
  weekEntries: 200,
  socketMessageBytes: 256 * 1024,
  socketOperations: 50,
  socketsPerAccount: 10,
  followersPerAccount: 100,
  socketBufferedBytes: 1024 * 1024,
  socketStallMs: 15_000,
  eventsPerRead: 100,
  eventPollMs: 2000,
  locations: 20,
  notesCharacters: 4000,
  wordsCharacters: 500,
  injuries: 20,
  listedExercises: 100,
  waitingRequests: 50,
} as const;

/** Page sizes are clamped where they are used: limits in the document cannot see variables. */
export const pageSize = (first: number | null | undefined): number => Math.min(Math.max(first ?? limits.pageDefault, 1), limits.pageMax);
