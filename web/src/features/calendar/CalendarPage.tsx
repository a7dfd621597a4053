import type { LocalDate } from '@setwise/server/domain/athletes/athlete.ts';
import { isLocalDate } from '@setwise/server/domain/calendar/local-date.ts';
import { useSearchParams } from '@solidjs/router';
import { Match, Show, Switch } from 'solid-js';
import { createQuery } from '../../graphql/create-query.ts';
import { CalendarTodayDocument } from '../../graphql/generated/CalendarTodayDocument.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ListView } from './ListView.tsx';
import { MonthView } from './MonthView.tsx';
import { type CalendarView, ViewTabs } from './ViewTabs.tsx';
import { WeekView } from './WeekView.tsx';

/** Past and future sessions by week, month or in one list. Which view and which day stand in the address, so that ‹ leads back here. */
export function CalendarPage() {
  const [search, setSearch] = useSearchParams<{ view: string; on: string }>();
  const place = createQuery(CalendarTodayDocument);
  const view = (): CalendarView => (search.view === 'month' || search.view === 'list' ? search.view : 'week');
  const today = () => place.data?.me?.today as LocalDate | undefined;
  const zone = () => place.data?.me?.athlete?.zone;
  const chosen = (): LocalDate | undefined => (search.on && isLocalDate(search.on) ? search.on : today());
  const choose = (on: LocalDate) => setSearch({ on: on === today() ? null : on }, { replace: true });
  const tabs = () => <ViewTabs view={view()} on={search.on} />;
  return (
    <Show
      when={today()}
      fallback={
        <Page title="Calendar">
          {tabs()}
          <Show when={place.failure} fallback={<Skeleton size="row" lines={7} />}>
            <Notice kind="offline" action={{ label: 'Try again', onClick: place.refetch }}>
              The calendar is not on this device yet, and Setwise can’t be reached.
            </Notice>
          </Show>
        </Page>
      }
    >
      {(today) => (
        <Switch fallback={<WeekView today={today()} zone={zone()} on={chosen() ?? today()} onChoose={choose} tabs={tabs()} />}>
          <Match when={view() === 'month'}>
            <MonthView today={today()} zone={zone()} on={chosen() ?? today()} onChoose={choose} tabs={tabs()} />
          </Match>
          <Match when={view() === 'list'}>
            <ListView today={today()} zone={zone()} tabs={tabs()} />
          </Match>
        </Switch>
      )}
    </Show>
  );
}
