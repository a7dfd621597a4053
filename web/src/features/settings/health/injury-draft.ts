import type { Injury } from '@setwise/server/domain/athletes/athlete.ts';
import type { InjurySite } from '@setwise/server/domain/exercises/exercise.ts';

export interface InjuryDraft {
  /** Absent until the server has given it one. */
  id?: string;
  site: InjurySite;
  side: Injury['side'];
  severity: Injury['severity'];
  state: Injury['state'];
  /** Local date; only with `resolved`. */
  resolvedOn: string | null;
  note: string;
}

/** In words, head to foot: the order they are listed in. */
export const injurySiteWords: Readonly<Record<InjurySite, string>> = {
  neck: 'Neck',
  shoulder: 'Shoulder',
  elbow: 'Elbow',
  wrist_hand: 'Wrist or hand',
  upper_back: 'Upper back',
  low_back: 'Low back',
  abdomen: 'Abdomen or hernia',
  hip: 'Hip',
  groin: 'Groin',
  hamstring: 'Hamstring',
  knee: 'Knee',
  ankle_foot: 'Ankle or foot',
};

const sitesInTheMiddle: ReadonlySet<InjurySite> = new Set(['neck', 'upper_back', 'low_back', 'abdomen']);

/** Whether left and right mean something there. */
export const hasSides = (site: InjurySite): boolean => !sitesInTheMiddle.has(site);

export const severityWords: Readonly<Record<Injury['severity'], { title: string; meaning: string }>> = {
  mild: { title: 'Mild', meaning: 'I notice it; it changes nothing' },
  moderate: { title: 'Moderate', meaning: 'Some movements hurt' },
  severe: { title: 'Severe', meaning: 'It stops me from using it' },
};

export const newInjury = (site: InjurySite): InjuryDraft => ({
  site,
  side: hasSides(site) ? 'left' : 'none',
  severity: 'mild',
  state: 'active',
  resolvedOn: null,
  note: '',
});

/** "Left knee", "Low back", "Both wrists or hands" would need a grammar: sides come first, as words. */
export function injuryName(injury: Pick<InjuryDraft, 'site' | 'side'>): string {
  const site = injurySiteWords[injury.site];
  if (injury.side === 'none') return site;
  const side = { left: 'Left', right: 'Right', both: 'Both sides:' }[injury.side];
  return `${side} ${site.charAt(0).toLowerCase()}${site.slice(1)}`;
}

/** "mild, now", "moderate, old". */
export const injuryState = (injury: Pick<InjuryDraft, 'severity' | 'state'>): string =>
  `${severityWords[injury.severity].title.toLowerCase()}, ${injury.state === 'active' ? 'now' : 'healed'}`;

export const toInjuryInput = (injury: InjuryDraft) => ({
  ...(injury.id === undefined ? {} : { id: injury.id }),
  site: injury.site,
  side: injury.side,
  severity: injury.severity,
  state: injury.state,
  resolvedOn: injury.state === 'resolved' ? injury.resolvedOn : null,
  note: injury.note.trim(),
});
