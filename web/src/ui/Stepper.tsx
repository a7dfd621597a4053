import Minus from 'lucide-solid/icons/minus';
import Plus from 'lucide-solid/icons/plus';
import { createUniqueId, onCleanup } from 'solid-js';
import { Icon } from './Icon.tsx';
import styles from './Stepper.module.css';

/** A held button repeats after this many milliseconds, then this often. */
const holdMs = 450;
const repeatMs = 90;

/**
 * A value with − and + beside it. It knows no step of its own: `onStep(1)` asks for the next value, whatever that is (the next load that
 * exists, the next five minutes). Arrow keys step, a held button repeats.
 */
export function Stepper(props: {
  label: string;
  /** Hidden where the label already stands above. */
  labelHidden?: boolean | undefined;
  value: number;
  /** The value as people read it, with its unit: "62.5 kg". */
  text: string;
  min?: number | undefined;
  max?: number | undefined;
  atMin?: boolean | undefined;
  atMax?: boolean | undefined;
  onStep: (direction: 1 | -1) => void;
}) {
  const id = createUniqueId();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const release = () => clearTimeout(timer);
  onCleanup(release);
  const allowed = (direction: 1 | -1) =>
    direction < 0
      ? !(props.atMin ?? (props.min !== undefined && props.value <= props.min))
      : !(props.atMax ?? (props.max !== undefined && props.value >= props.max));
  const step = (direction: 1 | -1) => {
    if (allowed(direction)) props.onStep(direction);
    else release();
  };
  const hold = (direction: 1 | -1) => {
    release();
    const again = () => {
      step(direction);
      timer = setTimeout(again, repeatMs);
    };
    timer = setTimeout(again, holdMs);
  };
  const keys: Record<string, 1 | -1> = { ArrowUp: 1, ArrowRight: 1, PageUp: 1, ArrowDown: -1, ArrowLeft: -1, PageDown: -1 };
  const button = (direction: 1 | -1) => (
    <button
      type="button"
      tabindex="-1"
      class={styles.round}
      aria-label={`${direction < 0 ? 'Less' : 'More'}: ${props.label}`}
      aria-disabled={allowed(direction) ? undefined : 'true'}
      onPointerDown={() => hold(direction)}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onContextMenu={(event) => event.preventDefault()}
      onClick={() => step(direction)}
    >
      <Icon of={direction < 0 ? Minus : Plus} />
    </button>
  );
  return (
    <div class={styles.stepper} classList={{ [styles.spread ?? '']: props.labelHidden }}>
      <span id={id} class={props.labelHidden ? 'sr-only' : styles.label}>
        {props.label}
      </span>
      {button(-1)}
      <div
        role="spinbutton"
        tabindex="0"
        class={styles.value}
        aria-labelledby={id}
        aria-valuenow={props.value}
        aria-valuetext={props.text}
        aria-valuemin={props.min}
        aria-valuemax={props.max}
        onKeyDown={(event) => {
          const direction = keys[event.key];
          if (!direction || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          event.stopPropagation();
          step(direction);
        }}
      >
        {props.text}
      </div>
      {button(1)}
    </div>
  );
}
