import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../web/src/graphql/send-operation.ts';
import { classifyReply } from '../../../web/src/offline/classify-reply.ts';
import { failsWith } from './fake-server.ts';

const fresh = { attempts: 0, renumbered: false };
const answers = (data: unknown): Reply => ({ kind: 'answer', status: 200, body: { data }, retryAfterMs: null });

describe('what a reply means for a change that waits', () => {
  test('data is done', () => {
    const data = { logSet: { __typename: 'Workout', id: 'w' } };
    expect(classifyReply(answers(data), fresh)).toEqual({ kind: 'done', data });
  });

  test('a problem in the union is a refusal in its own words', () => {
    const reply = answers({ logSet: { __typename: 'EntryClosed', message: 'That workout is over.' } });
    expect(classifyReply(reply, fresh)).toEqual({ kind: 'refused', reason: 'That workout is over.' });
  });

  test.each([
    ['UNAUTHENTICATED', { kind: 'signed-out' }],
    ['SEQ_GAP', { kind: 'gap' }],
    ['RATE_LIMITED', { kind: 'wait', why: 'busy' }],
    ['UNAVAILABLE', { kind: 'wait', why: 'busy' }],
    ['STORAGE_FULL', { kind: 'wait', why: 'busy' }],
    ['IN_FLIGHT', { kind: 'wait', why: 'busy', afterMs: 1000 }],
    ['DOCUMENT_NOT_ALLOWED', { kind: 'wait', why: 'outdated' }],
    ['INTERNAL_SERVER_ERROR', { kind: 'wait', why: 'fault' }],
    ['FORBIDDEN', { kind: 'refused' }],
    ['BAD_USER_INPUT', { kind: 'refused' }],
    ['PAYLOAD_TOO_LARGE', { kind: 'refused' }],
    ['IDEMPOTENCY_KEY_REUSED', { kind: 'refused' }],
  ])('%s', (code, verdict) => {
    expect(classifyReply(failsWith(code, 400), fresh)).toMatchObject(verdict);
  });

  test('a known key after a renumbering means that it had arrived', () => {
    expect(classifyReply(failsWith('IDEMPOTENCY_KEY_REUSED', 422), { attempts: 0, renumbered: true })).toMatchObject({ kind: 'done' });
  });

  test('no answer is waited out, for as long as the server asks', () => {
    const reply: Reply = { kind: 'none', why: 'not-an-answer', retryAfterMs: 7000 };
    expect(classifyReply(reply, fresh)).toEqual({ kind: 'wait', why: 'unreachable', afterMs: 7000 });
  });
});
