import { useNavigate } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { CreateCustomEntryDocument } from '../../graphql/generated/graphql.ts';
import { enqueueAndWait } from '../../offline/enqueue-and-wait.ts';
import { discardEntry } from '../../offline/outbox.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioCells } from '../../ui/RadioCells.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Stepper } from '../../ui/Stepper.tsx';

/** As the server counts them. */
const longestWords = 500;
const minuteChoices = [15, 30, 45, 60, 90];
const shortest = 10;
const longest = 180;

/** Describes a workout in words; they become today's intent, and the usual questions follow. */
export function CustomWorkoutSheet(props: { onClose: () => void }) {
  const navigate = useNavigate();
  const [words, setWords] = createSignal('');
  const [minutes, setMinutes] = createSignal(45);
  const [error, setError] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const [kept, setKept] = createSignal(false);

  const close = () => {
    setKept(false);
    setError();
    props.onClose();
  };
  const create = async () => {
    setError();
    if (!words().trim()) {
      setError('Say in a few words what you want to train.');
      return;
    }
    setBusy(true);
    try {
      const end = await enqueueAndWait(CreateCustomEntryDocument, { words: words().trim(), minutes: minutes() }, { timed: false });
      if (end.kind === 'kept') {
        setKept(true);
        return;
      }
      if (end.kind === 'refused') {
        // The words are still in the field; a second copy of them in the outbox helps nobody.
        await discardEntry(end.order);
        setError(end.reason);
        return;
      }
      const entry = end.data.createCustomEntry;
      if (entry.__typename === 'CalendarEntry') {
        setWords('');
        close();
        navigate(`/entry/${entry.id}`);
      } else setError(entry.message);
    } catch {
      setError('This device has no room to keep it. Your words are still here.');
    } finally {
      setBusy(false);
    }
  };

  return (
    <Sheet open onClose={close} title="Custom workout" detail="It is added to today and counts like any other.">
      <Show
        when={!kept()}
        fallback={
          <>
            <Notice kind="offline">Kept on this device. It is added to today as soon as Setwise can be reached.</Notice>
            <Button
              onClick={() => {
                setWords('');
                close();
              }}
            >
              Good
            </Button>
          </>
        }
      >
        <TextArea
          label="What do you want to train?"
          placeholder="Legs, but easy on the knees"
          maxlength={longestWords}
          value={words()}
          onInput={setWords}
          error={error()}
        />
        <RadioCells
          legend="Minutes"
          detail={String(minutes())}
          options={minuteChoices.map((value) => ({ value, label: String(value), name: `${value} minutes` }))}
          value={minutes()}
          onChange={setMinutes}
        />
        <Stepper
          label="Minutes"
          labelHidden
          value={minutes()}
          text={`${minutes()} min`}
          min={shortest}
          max={longest}
          onStep={(direction) => setMinutes(Math.min(longest, Math.max(shortest, minutes() + 5 * direction)))}
        />
        <Button busy={busy()} detail={`${minutes()} min, today`} onClick={() => void create()}>
          {busy() ? 'Adding…' : 'Add this workout'}
        </Button>
      </Show>
    </Sheet>
  );
}
