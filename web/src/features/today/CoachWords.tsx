import { createSignal, lazy, Show, Suspense } from 'solid-js';
import type { RequestPartsFragment } from '../../graphql/generated/graphql.ts';
import { createPending } from '../../offline/pending.ts';
import { Row, Rows } from '../../ui/Rows.tsx';

const CoachWordsSheet = lazy(async () => ({ default: (await import('./CoachWordsSheet.tsx')).CoachWordsSheet }));

/** Words left for the next weekly review: a quiet line, and behind it what waits. */
export function CoachWords(props: { requests: readonly RequestPartsFragment[] }) {
  const [open, setOpen] = createSignal(false);
  const pending = createPending();
  const waiting = () => props.requests.filter((request) => request.state === 'waiting');
  const unsent = () => pending().filter((change) => change.operationName === 'AskCoach' && change.status === 'waiting');
  const count = () => waiting().length + unsent().length;
  return (
    <>
      <Rows>
        <Row
          title="Ask your coach"
          detail={count() === 0 ? 'More arms, no running, away Thursday' : `${count()} for the next weekly review`}
          onClick={() => setOpen(true)}
        />
      </Rows>
      <Show when={open()}>
        <Suspense>
          <CoachWordsSheet waiting={waiting()} unsent={unsent()} onClose={() => setOpen(false)} />
        </Suspense>
      </Show>
    </>
  );
}
