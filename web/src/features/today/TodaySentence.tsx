import { Match, Show, Switch } from 'solid-js';
import { formatWeekday } from '../../ui/format-day.ts';
import { Marker } from '../../ui/Marker.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { closed, type Entry, listWords, type TodayPlan } from './plan-today.ts';

/** The coach's one paragraph: what today is for, or what was done and what comes next. */
export function TodaySentence(props: { plan: TodayPlan; next: Entry | null; writing: boolean }) {
  const empty = () => props.plan.later.length === 0 && props.plan.days.every((day) => day.entries.length === 0);
  const next = () =>
    props.plan.later[0] ?? (props.next && !props.plan.done.some((entry) => entry.id === props.next?.id) ? props.next : null);
  return (
    <Prose>
      <Switch
        fallback={
          <p>
            <Show when={props.plan.done.length > 0} fallback="Rest today.">
              {props.plan.done.map((entry) => entry.title).join(' and ')} {props.plan.done.length > 1 ? 'are' : 'is'} done.
            </Show>{' '}
            <Show when={next()} fallback="Nothing else is planned this week.">
              {(entry) => (
                <>
                  Next is {entry().title} on <Marker>{formatWeekday(entry().on)}</Marker>.
                </>
              )}
            </Show>
          </p>
        }
      >
        <Match when={props.plan.now}>
          {(now) => (
            <p>
              {now().title}
              {now().muscleFocus.length > 0 ? `: ${listWords(now().muscleFocus)}` : ''}, <Marker>{now().minutes} min</Marker>.{' '}
              {closed(now().purpose)}
            </p>
          )}
        </Match>
        <Match when={props.writing && empty()}>
          <p>Your first week is being written. You can start a workout now; it counts.</p>
        </Match>
        <Match when={empty()}>
          <p>Nothing is planned this week. Start whenever you are ready.</p>
        </Match>
      </Switch>
    </Prose>
  );
}
