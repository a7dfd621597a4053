import type { LocalDate } from '@setwise/server/domain/athletes/athlete.ts';
import { addDays } from '@setwise/server/domain/calendar/local-date.ts';
import type { JSX } from 'solid-js';
import { createSignal, For } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { ListStretch } from './ListStretch.tsx';
import styles from './ListView.module.css';
import { firstDayOf, lastDayOf, monthOf, shiftMonth } from './month-grid.ts';

/** How many months are read at a time. */
const monthsAtATime = 3;
/** Past what a plan can hold: it reaches one week ahead. */
const daysAhead = 14;

/** Sessions in one list: those ahead in order, then month by month back in time. */
export function ListView(props: { today: LocalDate; zone: string | undefined; tabs: JSX.Element }) {
  const [stretches, setStretches] = createSignal([0]);
  const [ended, setEnded] = createSignal(false);
  const thisMonth = () => monthOf(props.today);
  const rangeOf = (stretch: number) => ({
    from: firstDayOf(shiftMonth(thisMonth(), 1 - monthsAtATime * (stretch + 1))),
    to: stretch === 0 ? addDays(props.today, daysAhead) : lastDayOf(shiftMonth(thisMonth(), -monthsAtATime * stretch)),
  });
  return (
    <Page title="Calendar">
      {props.tabs}
      <For each={stretches()}>
        {(stretch) => (
          <ListStretch
            range={rangeOf(stretch)}
            today={props.today}
            zone={props.zone}
            newest={stretch === 0}
            onEmpty={() => setEnded(true)}
          />
        )}
      </For>
      <div class={styles.more}>
        {ended() ? null : (
          <Button kind="quiet" onClick={() => setStretches((all) => [...all, all.length])}>
            Show earlier months
          </Button>
        )}
      </div>
    </Page>
  );
}
