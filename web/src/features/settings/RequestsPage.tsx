import { For, Match, Show, Switch } from 'solid-js';
import { createQuery } from '../../graphql/create-query.ts';
import { CoachRequestsDocument } from '../../graphql/generated/CoachRequestsDocument.ts';
import { WithdrawRequestDocument } from '../../graphql/generated/WithdrawRequestDocument.ts';
import { Button } from '../../ui/Button.tsx';
import { formatShortDay } from '../../ui/format-day.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './answers/answers.module.css';
import { createSave } from './create-save.ts';

/** The words left for the coach: what waits for the next review, and what became of the rest. */
export function RequestsPage() {
  const requests = createQuery(CoachRequestsDocument);
  const withdraw = createSave(WithdrawRequestDocument, 'withdrawRequest', ['CoachRequest']);
  const inState = (waiting: boolean) => requests.data?.coachRequests.filter((request) => (request.state === 'waiting') === waiting) ?? [];
  return (
    <Page title="Words for the coach" back="/settings">
      <Show when={requests.failure && !requests.data}>
        <Notice kind="offline" action={{ label: 'Try again', onClick: () => requests.refetch() }}>
          {requests.failure?.message} Your words are on the server.
        </Notice>
      </Show>
      <Show when={withdraw.failure() ?? withdraw.problem()}>
        {(failed) => <Notice kind="failed">{failed().message} The words still wait.</Notice>}
      </Show>
      <Switch fallback={<Skeleton lines={3} size="row" />}>
        <Match when={requests.data && requests.data.coachRequests.length === 0}>
          <p class={styles.lead}>Nothing waits. Words you leave for the coach on Today stand here until the weekly review uses them.</p>
        </Match>
        <Match when={requests.data}>
          <Show when={inState(true).length > 0} fallback={<p class={styles.lead}>Nothing waits for the next review.</p>}>
            <Section title="Waiting">
              <Rows>
                <For each={inState(true)}>
                  {(request) => (
                    <Row
                      title={request.words}
                      detail={
                        <span class={`${styles.actions} ${styles.middle}`}>
                          Since {formatShortDay(request.askedAt.slice(0, 10))}
                          <Button kind="text" onClick={() => void withdraw.run({ requestId: request.id })}>
                            Withdraw
                          </Button>
                        </span>
                      }
                    />
                  )}
                </For>
              </Rows>
            </Section>
          </Show>
          <Show when={inState(false).length > 0}>
            <Section title="Before">
              <Rows>
                <For each={inState(false)}>
                  {(request) => (
                    <Row
                      title={request.words}
                      detail={`${formatShortDay(request.askedAt.slice(0, 10))}, ${request.state === 'used' ? 'used by a review' : 'withdrawn'}`}
                    />
                  )}
                </For>
              </Rows>
            </Section>
          </Show>
        </Match>
      </Switch>
    </Page>
  );
}
