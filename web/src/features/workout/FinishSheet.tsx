import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';

/** Asks once, plainly, when sets are still open. */
export function FinishSheet(props: { open: boolean; openSets: number; begun: boolean; onFinish: () => void; onClose: () => void }) {
  const sets = () => (props.openSets === 1 ? 'One set is' : `${props.openSets} sets are`);
  const kept = () =>
    !props.begun ? 'Nothing was logged yet; the workout still counts as attempted.' : 'What you did is saved and counts.';
  return (
    <Sheet open={props.open} title="Finish now?" detail={`${sets()} still open. ${kept()}`} onClose={() => props.onClose()}>
      <Button wide onClick={() => props.onFinish()}>
        Finish here
      </Button>
      <Button kind="quiet" wide onClick={() => props.onClose()}>
        Keep going
      </Button>
    </Sheet>
  );
}
