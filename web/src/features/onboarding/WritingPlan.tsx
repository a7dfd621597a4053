import { useNavigate } from '@solidjs/router';
import Check from 'lucide-solid/icons/check';
import { createEffect, createMemo, For, onCleanup, onMount, Show } from 'solid-js';
import { createQuery } from '../../graphql/create-query.ts';
import { FirstPlanDocument } from '../../graphql/generated/FirstPlanDocument.ts';
import { announce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dock } from '../../ui/Dock.tsx';
import { shiftDay } from '../../ui/format-day.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LiveLine } from '../../ui/LiveLine.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { ScreeningWords, screeningHeadline } from '../settings/health/ScreeningWords.tsx';
import { describeFirstPlan } from './describe-first-plan.ts';
import styles from './WritingPlan.module.css';

/** The live line brings what changed; this asks as well, so that a lost socket holds nobody up. */
const askEveryMs = 1500;
/** The first plan covers today and the six days after it; one more for a device whose day is not the zone's. */
const firstPlanDays = 7;
/** Time to read that the last part is there. */
const restMs = 1200;

/** Program and first week, then the loads to begin with: each line says what is true now. Ends on Today. */
export function WritingPlan(props: { today: string }) {
  const plan = createQuery(FirstPlanDocument, () => ({ from: props.today, to: shiftDay(props.today, firstPlanDays) }));
  const navigate = useNavigate();
  const lines = createMemo(() => describeFirstPlan(plan.data));
  const hasWeek = () =>
    lines()
      .slice(0, 2)
      .every((line) => line.state === 'done');
  const allThere = () => lines().every((line) => line.state === 'done');
  const screening = () => plan.data?.me?.athlete?.screening;
  const waits = () => screening()?.decision === 'wait';

  onMount(() => {
    const timer = setInterval(() => !allThere() && plan.refetch(), askEveryMs);
    onCleanup(() => clearInterval(timer));
  });
  createEffect(() => {
    if (!allThere()) return;
    announce('Your plan is there.');
    if (waits()) return; // there is something to read first
    const timer = setTimeout(() => navigate('/', { replace: true }), restMs);
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <Page
      title={allThere() ? 'Your first week is there' : 'Writing your first week'}
      dock={
        <Show when={hasWeek()}>
          <Dock>
            <Button href="/" detail={allThere() ? undefined : 'The rest goes on by itself'}>
              See my week
            </Button>
          </Dock>
        </Show>
      }
    >
      <Show when={plan.failure}>
        {(failure) => (
          <Notice kind="offline" action={{ label: 'Look again', onClick: () => plan.refetch() }}>
            {failure().message} Your answers arrived; the plan is written without this page.
          </Notice>
        )}
      </Show>
      <ol class={styles.lines}>
        <For each={lines()}>
          {(line) => (
            <li class={styles.line}>
              <Show when={line.state === 'done'} fallback={<LiveLine still={line.state === 'waiting'}>{line.text}</LiveLine>}>
                <p class={styles.done}>
                  <Icon of={Check} size="text" />
                  <span>{line.text}</span>
                </p>
              </Show>
            </li>
          )}
        </For>
      </ol>
      <Show when={screening()}>
        {(found) => (
          <Show when={found().decision !== 'train'}>
            <Section title={screeningHeadline(found().decision)}>
              <ScreeningWords decision={found().decision} reasons={found().reasons} />
              <Show when={waits()}>
                <div class={styles.settle}>
                  <Button kind="quiet" href="/settings/safety" detail="Settings, Safety">
                    Record a clearance
                  </Button>
                </div>
              </Show>
            </Section>
          </Show>
        )}
      </Show>
    </Page>
  );
}
