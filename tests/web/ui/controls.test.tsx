import { cleanup, fireEvent, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Button } from '../../../web/src/ui/Button.tsx';
import { Chip } from '../../../web/src/ui/Chip.tsx';
import { Field, TextArea } from '../../../web/src/ui/Field.tsx';
import { RadioCells } from '../../../web/src/ui/RadioCells.tsx';
import { SegmentBar } from '../../../web/src/ui/SegmentBar.tsx';
import { Sheet } from '../../../web/src/ui/Sheet.tsx';
import { Stepper } from '../../../web/src/ui/Stepper.tsx';
import { expectNoViolations, renderPage } from './render-page.tsx';

afterEach(cleanup);

describe('a button', () => {
  test('is named by both of its lines', () => {
    renderPage(() => <Button detail="logs 8 × 62.5 kg">Done</Button>);
    expect(screen.getByRole('button', { name: 'Done — logs 8 × 62.5 kg' })).toBeTruthy();
  });

  test('that is busy takes no press but keeps the focus', async () => {
    const press = vi.fn();
    const { user } = renderPage(() => (
      <Button busy onClick={press}>
        Writing…
      </Button>
    ));
    await user.tab();
    await user.keyboard('{Enter}');
    expect(press).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByRole('button'));
  });
});

describe('a stepper', () => {
  const loads = [20, 22.5, 27.5, 30];
  function Loads() {
    const [at, setAt] = createSignal(1);
    return (
      <Stepper
        label="Load"
        value={loads[at()] ?? 0}
        text={`${loads[at()]} kg`}
        atMin={at() === 0}
        atMax={at() === loads.length - 1}
        onStep={(direction) => setAt(at() + direction)}
      />
    );
  }

  test('goes through the values that exist, by buttons and by arrow keys, and stops at the ends', async () => {
    const { user } = renderPage(() => <Loads />);
    const value = screen.getByRole('spinbutton', { name: 'Load' });
    await user.click(screen.getByRole('button', { name: 'More: Load' }));
    expect(value.getAttribute('aria-valuetext')).toBe('27.5 kg');

    value.focus();
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(value.getAttribute('aria-valuetext')).toBe('30 kg');
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(value.getAttribute('aria-valuetext')).toBe('20 kg');
  });

  describe('when a button is held', () => {
    beforeEach(() => vi.useFakeTimers());
    afterEach(() => vi.useRealTimers());

    test('repeats until it is let go or the end is reached', () => {
      const step = vi.fn();
      renderPage(() => <Stepper label="Minutes" value={60} text="60 min" max={90} onStep={step} />);
      const more = screen.getByRole('button', { name: 'More: Minutes' });
      fireEvent.pointerDown(more);
      vi.advanceTimersByTime(1000);
      const held = step.mock.calls.length;
      expect(held).toBeGreaterThan(3);

      fireEvent.pointerUp(more);
      vi.advanceTimersByTime(1000);
      expect(step).toHaveBeenCalledTimes(held);
    });
  });
});

test('one of a row of cells is chosen with the arrow keys', async () => {
  function Energy() {
    const [energy, setEnergy] = createSignal(3);
    const options = [0, 1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }));
    return <RadioCells legend="Energy" options={options} value={energy()} onChange={setEnergy} />;
  }
  const { user, container } = renderPage(() => <Energy />);
  await user.tab();
  await user.keyboard('{ArrowRight}');

  expect((screen.getByRole('radio', { name: '4' }) as HTMLInputElement).checked).toBe(true);
  await expectNoViolations(container);
});

test('a chip says whether it is on', async () => {
  const [on, setOn] = createSignal(false);
  const { user } = renderPage(() => (
    <Chip pressed={on()} onToggle={() => setOn(!on())}>
      Barbell
    </Chip>
  ));
  await user.click(screen.getByRole('button', { name: 'Barbell' }));
  expect(screen.getByRole('button', { name: 'Barbell', pressed: true })).toBeTruthy();
});

test('what is wrong with a field is read with the field', async () => {
  const { container } = renderPage(() => (
    <>
      <Field label="E-mail" value="" onInput={() => {}} error="Enter your e-mail address." hint="The one you sign in with." />
      <TextArea label="Notes" value="" onInput={() => {}} />
    </>
  ));
  const field = screen.getByLabelText('E-mail');
  const words = field
    .getAttribute('aria-describedby')
    ?.split(' ')
    .map((id) => document.getElementById(id)?.textContent);

  expect(words).toEqual(['The one you sign in with.', 'Enter your e-mail address.']);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await expectNoViolations(container);
});

test('a bar of segments has its text equal', () => {
  renderPage(() => <SegmentBar segments={['done', 'now', 'todo']} label="2 of 3" />);
  expect(screen.getByRole('img', { name: '2 of 3' })).toBeTruthy();
});

test('a sheet is a named dialog, and its close button asks to be closed', async () => {
  const close = vi.fn();
  const { user } = renderPage(() => (
    <Sheet open title="Set 1, bench press" onClose={close}>
      <p>inside</p>
    </Sheet>
  ));
  expect(screen.getByRole('dialog', { name: 'Set 1, bench press' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(close).toHaveBeenCalledOnce();
});
