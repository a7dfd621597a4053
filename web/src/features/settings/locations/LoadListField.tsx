import { createEffect, createSignal, on } from 'solid-js';
import { Field } from '../../../ui/Field.tsx';
import { formatLoadList, parseLoadList } from './load-list.ts';

/** Loads as a list to type. What can't be read stays as typed, is said, and changes nothing until it can. */
export function LoadListField(props: {
  label: string;
  loads: readonly number[];
  unit: string;
  onChange: (loads: number[]) => void;
  /** Tells whether what stands in the field can be read. */
  onReadable: (readable: boolean) => void;
}) {
  const [text, setText] = createSignal(formatLoadList(props.loads));
  const [readable, setReadable] = createSignal(true);
  const own = () => parseLoadList(text());
  // New loads from outside (another unit, another preset) are written out; one's own typing is left as it was typed.
  createEffect(
    on(
      () => props.loads.join(),
      (loads) => {
        if (own()?.join() === loads) return;
        setText(formatLoadList(props.loads));
        setReadable(true);
        props.onReadable(true);
      },
      { defer: true },
    ),
  );
  const type = (typed: string) => {
    setText(typed);
    const loads = parseLoadList(typed);
    setReadable(loads !== null);
    props.onReadable(loads !== null);
    if (loads) props.onChange(loads);
  };
  return (
    <Field
      label={props.label}
      unit={props.unit}
      value={text()}
      onInput={type}
      error={readable() ? undefined : 'Write loads with commas between them, for example 2 to 10 by 2, 15, 20.'}
    />
  );
}
