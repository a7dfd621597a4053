import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { createSignal } from 'solid-js';
import { createMutation } from '../../graphql/create-mutation.ts';
import type { Failure } from '../../graphql/failure.ts';

/** A problem the athlete can put right, at the field it names. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

type Member = { readonly __typename?: string; readonly message?: string; readonly issues?: readonly Issue[] };
type InputOf<V> = V extends { input: infer I } ? Omit<I, 'idempotencyKey'> : never;

/**
 * A mutation behind a Save button. Its key is kept until there is an answer: pressing again with the same words repeats the change
 * rather than making a second one. Other words get another key.
 *
 * @param field the mutation's field; its result is a union whose problems carry `message`
 * @param good the type names that mean it was done
 */
export function createSave<T extends Record<string, unknown>, V extends OperationVariables, Name extends keyof T & string>(
  document: TypedDocumentNode<T, V>,
  field: Name,
  good: readonly string[],
) {
  const mutation = createMutation(document);
  const [failure, setFailure] = createSignal<Failure | undefined>();
  const [problem, setProblem] = createSignal<{ message: string; issues: readonly Issue[] } | undefined>();
  let waiting: { key: string; words: string } | undefined;

  const run = async (input: InputOf<V>): Promise<T[Name] | undefined> => {
    const words = JSON.stringify(input);
    if (waiting?.words !== words) waiting = { key: crypto.randomUUID(), words };
    setFailure(undefined);
    setProblem(undefined);
    const answer = await mutation.send({ input: { ...(input as object), idempotencyKey: waiting.key } } as unknown as V);
    if (answer.failure) {
      if (answer.failure.code === 'IDEMPOTENCY_KEY_REUSED') waiting = undefined;
      setFailure(answer.failure);
      return undefined;
    }
    waiting = undefined;
    const result = answer.data[field];
    const member = result as Member;
    if (good.includes(member.__typename ?? '')) return result;
    setProblem({ message: member.message ?? 'That could not be saved.', issues: member.issues ?? [] });
    return undefined;
  };
  /** What the server says about a field; any path that ends with the name, or lies below it, counts. */
  const issueFor = (name: string): string | undefined =>
    problem()?.issues.find(({ path }) => path === name || path.endsWith(`.${name}`) || path.includes(`${name}.`))?.message;
  const forget = () => {
    setFailure(undefined);
    setProblem(undefined);
  };
  return { run, busy: mutation.busy, failure, problem, issueFor, forget };
}
