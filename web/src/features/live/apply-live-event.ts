import type { ApolloClient } from '@apollo/client';
import type { LiveEventsSubscription } from '../../graphql/generated/graphql.ts';
import { TodayDocument } from '../../graphql/generated/graphql.ts';

export type LiveEvent = LiveEventsSubscription['liveEvents'];

/** Which lists an event makes old. The things themselves Apollo has put in their place already. */
function oldFields(event: LiveEvent, client: ApolloClient): readonly string[] {
  switch (event.__typename) {
    case 'WeekPlanned':
      return ['week', 'calendar', 'program', 'programVersions', 'coachRequests'];
    case 'WeightsProfileUpdated':
      return ['weightsProfile', 'weightsProfileHistory'];
    case 'CoachRequestChanged':
      return ['coachRequests'];
    case 'CalendarEntryChanged': {
      const week = client.readQuery({ query: TodayDocument })?.week;
      const known = week?.entries.some((entry) => entry.id === event.entry.id) ?? false;
      const stillNext = week?.next?.id !== event.entry.id || event.entry.status === 'planned' || event.entry.status === 'generated';
      return known && stillNext ? [] : ['week', 'calendar'];
    }
    default:
      return [];
  }
}

/** What to say about it, or null where the screen shows it anyway. */
export function wordsOf(event: LiveEvent): string | null {
  switch (event.__typename) {
    case 'WeekPlanned':
      return 'Your week is planned.';
    case 'WeightsProfileUpdated':
      return 'Weights profile updated.';
    case 'SummaryWritten':
      return 'The summary of your workout is written.';
    default:
      return null;
  }
}

/** Lets what an event changed appear: lists that it makes old are read again where a screen shows them. */
export function applyLiveEvent(event: LiveEvent, client: ApolloClient): void {
  const fields = oldFields(event, client);
  if (fields.length === 0) return;
  void client.refetchQueries({
    updateCache(cache) {
      for (const fieldName of fields) cache.evict({ id: 'ROOT_QUERY', fieldName });
    },
  });
}
