import { makeClient } from '../../../web/src/graphql/client.ts';
import { makeHttpLink } from '../../../web/src/graphql/links.ts';
import type { Operation, Reply } from '../../../web/src/graphql/send-operation.ts';

/** A client whose server is a function: data for an operation, or the code it fails with. */
export function makeAnsweringClient(answer: (operation: Operation) => object | string) {
  const asked: Operation[] = [];
  const send = async (operation: Operation): Promise<Reply> => {
    asked.push(operation);
    const given = answer(operation);
    const body = typeof given === 'string' ? { errors: [{ message: `It says ${given}.`, extensions: { code: given } }] } : { data: given };
    return { kind: 'answer', status: 200, body, retryAfterMs: null };
  };
  return { client: makeClient(makeHttpLink(send)), asked };
}
