import { createSignal, For, Show } from 'solid-js';
import { createMutation } from '../../graphql/create-mutation.ts';
import { useClient } from '../../graphql/create-query.ts';
import { AskCoachDocument, type RequestPartsFragment, WithdrawRequestDocument } from '../../graphql/generated/graphql.ts';
import { enqueueAndWait } from '../../offline/enqueue-and-wait.ts';
import { discardEntry } from '../../offline/outbox.ts';
import type { OutboxEntry } from '../../offline/outbox-database.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import styles from './CoachWordsSheet.module.css';

/** As the server counts them. */
const longestWords = 1000;

/** Leaves words for the next review, and shows what waits for it. */
export function CoachWordsSheet(props: { waiting: readonly RequestPartsFragment[]; unsent: readonly OutboxEntry[]; onClose: () => void }) {
  return (
    <Sheet open onClose={props.onClose} title="Ask your coach" detail="Used when your next week is written.">
      <AskForm />
      <Show when={props.waiting.length + props.unsent.length > 0}>
        <Rows label="Waiting for the review">
          <For each={props.waiting}>{(request) => <WaitingRequest request={request} />}</For>
          <For each={props.unsent}>
            {(change) => (
              <li class={styles.request}>
                <p>{String(change.input.words ?? '')}</p>
                <p class={styles.state}>Kept on this device, not sent yet</p>
              </li>
            )}
          </For>
        </Rows>
      </Show>
    </Sheet>
  );
}

function AskForm() {
  const [words, setWords] = createSignal('');
  const [error, setError] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const send = async () => {
    setError();
    if (!words().trim()) {
      setError('Write what should be different.');
      return;
    }
    setBusy(true);
    try {
      const end = await enqueueAndWait(AskCoachDocument, { words: words().trim() }, { timed: false });
      if (end.kind === 'refused') {
        await discardEntry(end.order);
        setError(end.reason);
      } else setWords('');
    } catch {
      setError('This device has no room to keep it. Your words are still here.');
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class={styles.form}>
      <TextArea
        label="In your words"
        placeholder="More arms. No running."
        maxlength={longestWords}
        value={words()}
        onInput={setWords}
        error={error()}
      />
      <Button busy={busy()} onClick={() => void send()}>
        {busy() ? 'Leaving it…' : 'Leave it for the review'}
      </Button>
    </div>
  );
}

function WaitingRequest(props: { request: RequestPartsFragment }) {
  const client = useClient();
  const withdraw = createMutation(WithdrawRequestDocument);
  const [problem, setProblem] = createSignal<string>();
  // One key for this row's life: pressing twice withdraws once.
  const idempotencyKey = crypto.randomUUID();
  const takeBack = async () => {
    setProblem();
    const { data, failure } = await withdraw.send({ input: { idempotencyKey, requestId: props.request.id } });
    if (failure) setProblem(failure.message);
    else if (data.withdrawRequest.__typename !== 'CoachRequest') setProblem(data.withdrawRequest.message);
    await client.refetchQueries({ include: ['Today'] });
  };
  return (
    <li class={styles.request}>
      <p>{props.request.words}</p>
      <Button kind="text" busy={withdraw.busy()} onClick={() => void takeBack()}>
        Take it back
      </Button>
      <Show when={problem()}>{(words) => <Notice kind="failed">{words()}</Notice>}</Show>
    </li>
  );
}
