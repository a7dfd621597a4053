export type WorkoutCommand = 'done' | 'correct' | 'list' | 'cards' | 'workout' | 'next' | 'previous';

interface KeyPress {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
}

/** What has the focus: a field keeps every key; a control keeps those that press or move it. */
export type FocusKind = 'page' | 'control' | 'field';

const letters: Readonly<Record<string, WorkoutCommand>> = { c: 'correct', l: 'list', s: 'cards', w: 'workout' };

/** The keyboard map of the workout. Null leaves the key to the browser. */
export function commandForKey(press: KeyPress, focus: FocusKind): WorkoutCommand | null {
  if (focus === 'field' || press.altKey || press.ctrlKey || press.metaKey) return null;
  if (press.key === ' ') return focus === 'page' && !press.repeat && !press.shiftKey ? 'done' : null;
  if (press.key === 'ArrowRight') return 'next';
  if (press.key === 'ArrowLeft') return 'previous';
  return press.repeat ? null : (letters[press.key.toLowerCase()] ?? null);
}

/** Sorts what the key was pressed on. Arrow keys inside a group of radios or a grid belong to that group. */
export function focusKindOf(target: EventTarget | null): FocusKind {
  if (!(target instanceof Element)) return 'page';
  if (target.closest('input, textarea, select, [contenteditable], [role="grid"], [role="radiogroup"], dialog')) return 'field';
  return target.closest('button, a, summary, [role="button"]') ? 'control' : 'page';
}
