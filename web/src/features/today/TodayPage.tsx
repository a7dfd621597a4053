import { Navigate } from '@solidjs/router';
import Plus from 'lucide-solid/icons/plus';
import Settings2 from 'lucide-solid/icons/settings-2';
import { createMemo, createSignal, lazy, Match, Show, Suspense, Switch } from 'solid-js';
import { createQuery } from '../../graphql/create-query.ts';
import { TodayDocument } from '../../graphql/generated/graphql.ts';
import { OutboxLine } from '../../offline/OutboxLine.tsx';
import { createPending } from '../../offline/pending.ts';
import { Button } from '../../ui/Button.tsx';
import { Dock } from '../../ui/Dock.tsx';
import { formatLongDay } from '../../ui/format-day.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { LiveLine } from '../../ui/LiveLine.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { liveNews } from '../live/live-news.ts';
import { CoachWords } from './CoachWords.tsx';
import { planToday, titleCase } from './plan-today.ts';
import { StillThisWeek } from './StillThisWeek.tsx';
import styles from './TodayPage.module.css';
import { TodaySentence } from './TodaySentence.tsx';
import { WeekStrip } from './WeekStrip.tsx';

const CustomWorkoutSheet = lazy(async () => ({ default: (await import('./CustomWorkoutSheet.tsx')).CustomWorkoutSheet }));

/** What to do today. Its button always has a purpose. */
export function TodayPage() {
  const query = createQuery(TodayDocument);
  const pending = createPending();
  const [asking, setAsking] = createSignal(false);
  const plan = createMemo(() => (query.data ? planToday(query.data.week, pending()) : null));
  const title = () => (query.data ? formatLongDay(query.data.week.today) : 'Today');
  const writing = () => query.data?.me?.tasks.some((task) => task.kind === 'program') ?? false;
  const paused = () => query.data?.me?.athlete?.screening.decision === 'wait';

  return (
    <Show when={query.data?.me?.athlete !== null || query.stale} fallback={<Navigate href="/welcome" />}>
      <Page
        title={title()}
        heading={
          <Show when={!query.loading} fallback={<LoadingTitle />}>
            {title()}
          </Show>
        }
        action={<IconButton icon={Settings2} label="Settings" href="/settings" />}
        aside={
          <div class={styles.aside}>
            <Show when={plan()} fallback={<WeekSkeleton />}>
              {(shown) => <StillThisWeek entries={shown().later} today={query.data?.week.today ?? ''} writing={writing()} />}
            </Show>
            <Show when={query.data}>{(data) => <CoachWords requests={data().coachRequests} />}</Show>
          </div>
        }
        dock={
          <Dock left={<IconButton kind="ring" icon={Plus} label="Generate custom workout" onClick={() => setAsking(true)} />}>
            <Show when={plan()?.now} fallback={<Button onClick={() => setAsking(true)}>Start workout</Button>}>
              {(now) => (
                <Button
                  href={now().status === 'generated' ? `/workout/${now().id}` : `/entry/${now().id}`}
                  detail={now().status === 'generated' ? `${now().minutes} min, written` : `${now().minutes} min`}
                >
                  {titleCase(now().title)}
                </Button>
              )}
            </Show>
          </Dock>
        }
      >
        <Show when={plan()} fallback={<StripSkeleton />}>
          {(shown) => <WeekStrip days={shown().days} />}
        </Show>
        <Switch>
          <Match when={liveNews()}>{(words) => <LiveLine still>{words()}</LiveLine>}</Match>
          <Match when={query.data?.me?.tasks[0]}>{(task) => <LiveLine>{task().text}</LiveLine>}</Match>
        </Switch>
        <OutboxLine />
        <Show when={query.failure && !query.data && query.failure.code !== 'UNREACHABLE'}>
          <Notice kind="failed" action={{ label: 'Try again', onClick: query.refetch }}>
            Your week could not be read. Nothing of it is lost.
          </Notice>
        </Show>
        <Show when={paused()}>
          <Notice kind="note">Training is paused until a doctor has cleared it. Your answers are under Settings, Safety.</Notice>
        </Show>
        <div class={styles.sentence}>
          <Show when={plan()} fallback={<Skeleton lines={3} size="t5" />}>
            {(shown) => <TodaySentence plan={shown()} next={query.data?.week.next ?? null} writing={writing()} />}
          </Show>
        </div>
        <Show when={asking()}>
          <Suspense>
            <CustomWorkoutSheet onClose={() => setAsking(false)} />
          </Suspense>
        </Show>
      </Page>
    </Show>
  );
}

const LoadingTitle = () => (
  <>
    <span class="sr-only">Today</span>
    <Skeleton size="t4" />
  </>
);

const StripSkeleton = () => (
  <div class={styles.strip}>
    <Skeleton lines={1} size="row" />
  </div>
);

const WeekSkeleton = () => (
  <Section title="Still this week">
    <Skeleton lines={2} size="row" />
  </Section>
);
