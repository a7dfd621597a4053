import { type Accessor, createMemo, createSignal } from 'solid-js';
import { changePreparation, freshPreparation, type Preparation, preparationOf, stepMinutesBy } from './preparation.ts';
import type { EntryBefore, LocationView, WritingAnswer, WritingProblem } from './preparation-types.ts';

export interface PreparationSource {
  readonly entry: Accessor<EntryBefore | null | undefined>;
  readonly locations: Accessor<readonly LocationView[]>;
  /** Sends the request; rejects never, and answers null where nobody could be reached or nothing came back. */
  readonly generate: (input: {
    idempotencyKey: string;
    entryId: string;
    locationId: string;
    energy: number;
    minutes: number;
    note: string | null;
  }) => Promise<{ readonly answer: WritingAnswer | null; readonly words: string | null }>;
  readonly newKey?: () => string;
}

export type WritingState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'writing' }
  /** Nothing came back; the inputs and their key are kept. */
  | { readonly kind: 'not_sent'; readonly words: string | null }
  | { readonly kind: 'problem'; readonly problem: WritingProblem };

/** W1: the inputs of one workout, kept on this device until the workout is there, and the sending of them. */
export function createPreparation(entryId: string, source: PreparationSource, onWritten: () => void) {
  const newKey = source.newKey ?? (() => crypto.randomUUID());
  const keeper = preparationOf(entryId);
  const [kept, setKept] = createSignal<Preparation>(keeper.read() ?? freshPreparation(newKey));
  const [state, setState] = createSignal<WritingState>({ kind: 'asking' });

  const keep = (next: Preparation) => {
    setKept(next);
    keeper.write(next);
  };
  const change = (what: Parameters<typeof changePreparation>[1]) => {
    if (state().kind === 'writing') return;
    keep(changePreparation(kept(), what, newKey));
    if (state().kind === 'problem') setState({ kind: 'asking' });
  };

  const location = createMemo<LocationView | undefined>(() => {
    const all = source.locations();
    return all.find((one) => one.id === kept().locationId) ?? all.find((one) => one.isDefault) ?? all[0];
  });
  const minutes = () => kept().minutes ?? source.entry()?.minutes ?? 45;

  const write = async () => {
    const place = location();
    if (state().kind === 'writing' || !place) return;
    // What is shown is what is sent: a default that changes later must not change what this key stands for.
    keep({ ...kept(), locationId: place.id, minutes: minutes(), tried: true });
    setState({ kind: 'writing' });
    const { idempotencyKey, energy, note } = kept();
    const input = { idempotencyKey, entryId, locationId: place.id, energy, minutes: minutes(), note: note.trim() || null };
    const { answer, words } = await source.generate(input);
    if (!answer) setState({ kind: 'not_sent', words });
    else if (answer.__typename === 'CalendarEntry') {
      keeper.forget();
      onWritten();
    } else {
      // Answered and refused: the key is used up, the inputs stay.
      keep({ ...kept(), idempotencyKey: newKey(), tried: false });
      setState({ kind: 'problem', problem: answer });
    }
  };

  return {
    kept,
    state,
    location,
    minutes,
    /** Whether the minutes are the plan's own. */
    asPlanned: () => minutes() === source.entry()?.minutes,
    change,
    stepMinutes: (direction: 1 | -1) => change({ minutes: stepMinutesBy(minutes(), direction) }),
    write,
    forget: keeper.forget,
  };
}

export type PreparationState = ReturnType<typeof createPreparation>;
