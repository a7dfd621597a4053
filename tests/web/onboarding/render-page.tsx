import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router';
import { render } from '@solidjs/testing-library';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { JSX } from 'solid-js';
import { expect } from 'vitest';
import { makeClient } from '../../../web/src/graphql/client.ts';
import { ClientContext } from '../../../web/src/graphql/create-query.ts';

HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};
Element.prototype.scrollIntoView ??= () => {};
globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS;
window.scrollTo = () => {};
window.matchMedia ??= ((media: string) => ({
  media,
  matches: true,
  addEventListener() {},
  removeEventListener() {},
})) as unknown as typeof window.matchMedia;

export interface Sent {
  readonly name: string;
  readonly variables: Record<string, unknown>;
}

function operationOf(address: string, body: string | undefined): { operationName: string; variables: Record<string, unknown> } {
  if (body) return JSON.parse(body);
  const query = new URL(address, 'http://localhost').searchParams;
  return { operationName: query.get('operationName') ?? '', variables: JSON.parse(query.get('variables') ?? '{}') };
}

/** A page at an address, with a server that answers by operation name. `null` is a server that can't be reached. */
export function renderPage(page: () => JSX.Element, answers: Record<string, (variables: never) => unknown> = {}, at = '/') {
  const sent: Sent[] = [];
  globalThis.fetch = (async (address: string, options?: { body?: string }) => {
    const { operationName, variables } = operationOf(String(address), options?.body);
    sent.push({ name: operationName, variables });
    const data = answers[operationName]?.(variables as never) ?? null;
    if (data === null) throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } });
  }) as typeof fetch;
  const history = createMemoryHistory();
  history.set({ value: at, scroll: false, replace: true });
  const user = userEvent.setup();
  const shown = render(() => (
    <ClientContext.Provider value={makeClient()}>
      <MemoryRouter history={history}>
        <Route path="*" component={() => <>{page()}</>} />
      </MemoryRouter>
    </ClientContext.Provider>
  ));
  return { user, sent, history, ...shown };
}

/** No violation that can be seen without a layout. Contrast is measured over the tokens and in a real browser. */
export async function expectNoViolations(container: Element) {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
}
