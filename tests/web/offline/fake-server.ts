import type { Operation, Reply } from '../../../web/src/graphql/send-operation.ts';

type Input = { idempotencyKey: string; origin: { clientId: string; clientSeq: number }; words?: string };

const answer = (body: object, status = 200): Reply => ({ kind: 'answer', status, body, retryAfterMs: null });
const errorReply = (code: string, status: number): Reply => answer({ errors: [{ message: code, extensions: { code } }] }, status);

/** The API's side of the protocol in a few lines: keys answer again, numbers come in order, refusals use up both. */
export function makeFakeServer() {
  const outcomes = new Map<string, Reply>();
  const lastSeq = new Map<string, number>();
  const effects: string[] = [];
  const seen: Input[] = [];
  const refusedWords = new Set<string>();
  const send = async (operation: Operation): Promise<Reply> => {
    const input = structuredClone(operation.variables.input) as Input;
    seen.push(input);
    const earlier = outcomes.get(input.idempotencyKey);
    if (earlier) return earlier;
    const { clientId, clientSeq } = input.origin;
    const last = lastSeq.get(clientId) ?? 0;
    if (clientSeq > last + 1) return errorReply('SEQ_GAP', 409);
    if (clientSeq === last + 1) lastSeq.set(clientId, clientSeq);
    const refused = input.words !== undefined && refusedWords.has(input.words);
    if (!refused && input.words !== undefined) effects.push(input.words);
    const result = refused
      ? { __typename: 'InvalidInput', message: 'Too vague.' }
      : { __typename: 'CoachRequest', id: input.idempotencyKey };
    const reply = answer({ data: { askCoach: result } });
    outcomes.set(input.idempotencyKey, reply);
    return reply;
  };
  return { send, effects, seen, lastSeq, refusedWords };
}

export const nothingCame: Reply = { kind: 'none', why: 'unreachable', retryAfterMs: null };
export const failsWith = errorReply;
