import type { EntryStatus, StatusReason } from './entry-status.ts';

/** "Upper body push — 60 min". */
export const describeEntry = ({ title, minutes }: { readonly title: string; readonly minutes: number }): string =>
  `${title} — ${minutes} min`;

const statusTexts: Readonly<Record<EntryStatus, string>> = {
  planned: 'Planned',
  generated: 'Ready',
  completed: 'Done',
  skipped: 'Not this time',
};

/** A word or two for the calendar; nobody is blamed. */
export const describeStatus = (status: EntryStatus, reason: StatusReason = 'as_stored'): string =>
  reason === 'closed_as_attempted' ? 'Done in part' : statusTexts[status];
