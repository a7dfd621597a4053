import { MemoryRouter, Route } from '@solidjs/router';
import { render } from '@solidjs/testing-library';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { JSX } from 'solid-js';
import { expect } from 'vitest';

// jsdom has the element and not its behaviour.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
window.matchMedia ??= ((media: string) => ({ media, matches: true })) as typeof window.matchMedia;

/** One screen inside a router, with somebody at the keyboard. */
export function renderScreen(screen: () => JSX.Element) {
  const user = userEvent.setup();
  const shown = render(() => (
    <MemoryRouter>
      <Route path="*" component={() => <>{screen()}</>} />
    </MemoryRouter>
  ));
  return { user, ...shown };
}

/** No violation that can be seen without a layout. Contrast is measured over the tokens and in a real browser. */
export async function expectNoViolations(container: Element) {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
}
