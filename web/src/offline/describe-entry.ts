import type { OutboxEntry } from './outbox-database.ts';

const words: Record<string, string> = {
  LogSet: 'A set you logged',
  UnlogSet: 'A set you took back',
  SkipExercise: 'An exercise you left out',
  CompleteWorkout: 'The end of a workout',
  UpdateNotes: 'Your notes',
  CreateCustomEntry: 'A workout you asked for',
  AskCoach: 'Words for your coach',
};

/** What a waiting change is, in words, with its time: "A set you logged, 18:42". */
export function describeEntry(entry: OutboxEntry): string {
  const at = new Intl.DateTimeFormat('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(new Date(entry.performedAt));
  return `${words[entry.operationName] ?? 'A change'}, ${at}`;
}
