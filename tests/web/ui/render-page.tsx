import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router';
import { render } from '@solidjs/testing-library';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { type JSX, Suspense } from 'solid-js';
import { expect } from 'vitest';
import { ClientContext } from '../../../web/src/graphql/create-query.ts';
import type { Operation } from '../../../web/src/graphql/send-operation.ts';
import { makeAnsweringClient } from '../graphql/answering-client.ts';

// jsdom has the element and not its behaviour.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

/** A page at "/", with a server that is a function and somebody at the keyboard. */
export function renderPage(page: () => JSX.Element, answer: (operation: Operation) => object | string = () => 'UNAVAILABLE') {
  const { client, asked } = makeAnsweringClient(answer);
  const history = createMemoryHistory();
  const shown = render(() => (
    <ClientContext.Provider value={client}>
      <MemoryRouter history={history} root={(props) => <Suspense>{props.children}</Suspense>}>
        <Route path="/" component={() => <>{page()}</>} />
        <Route path="*" component={() => <p>nothing here</p>} />
      </MemoryRouter>
    </ClientContext.Provider>
  ));
  return { ...shown, client, asked, user: userEvent.setup(), path: () => history.get() };
}

/** No violation that can be seen without a layout. Contrast is measured over the tokens and in a real browser. */
export async function expectNoViolations(container: Element) {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
}
