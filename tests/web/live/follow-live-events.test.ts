import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LiveEvent } from '../../../web/src/features/live/apply-live-event.ts';
import { followLiveEvents } from '../../../web/src/features/live/follow-live-events.ts';
import { readCursor, writeCursor } from '../../../web/src/features/live/live-cursor.ts';
import { liveNews } from '../../../web/src/features/live/live-news.ts';

type Client = Parameters<typeof followLiveEvents>[0];
type Listener = { next: (result: object) => void; error: (error: unknown) => void };

/** A client whose socket is in the test's hands. */
function makeClient(cursorOfServer = 40) {
  const asked: number[] = [];
  let listener: Listener | undefined;
  const client = {
    subscribe: ({ variables }: { variables: { after: number } }) => {
      asked.push(variables.after);
      return {
        subscribe: (given: Listener) => {
          listener = given;
          return { unsubscribe: () => {} };
        },
      };
    },
    query: async () => ({ data: { me: { cursor: cursorOfServer } } }),
    readQuery: () => null,
    refetchQueries: vi.fn(async () => []),
  };
  return {
    client: client as unknown as Client,
    refetchQueries: client.refetchQueries,
    asked,
    send: (event: Partial<LiveEvent>) => listener?.next({ data: { liveEvents: { at: 'x', ...event } } }),
    fail: (error: unknown) => listener?.error(error),
  };
}

const profile = (seq: number) => ({ __typename: 'WeightsProfileUpdated', seq }) as Partial<LiveEvent>;
let stop = () => {};
const follow = (client: Client, start: number) => {
  stop = followLiveEvents(client, 'ann', start);
};

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('following what happens', () => {
  test('begins at the server’s count on a new device, and where it left off on a known one', () => {
    const fresh = makeClient();
    follow(fresh.client, 7);
    stop();
    writeCursor('ann', 12);
    const known = makeClient();
    follow(known.client, 30);

    expect([fresh.asked, known.asked]).toEqual([[7], [12]]);
  });

  test('takes each event once and goes on after the last one when the line was cut', async () => {
    const { client, asked, send, fail } = makeClient();
    follow(client, 7);
    send({ __typename: 'MeChanged', seq: 8 } as Partial<LiveEvent>);
    send(profile(9));
    fail(new Error('Socket closed'));
    await vi.advanceTimersByTimeAsync(60_000);

    expect(asked).toEqual([7, 9]);
    expect(readCursor('ann')).toBe(9);
  });

  test('an event that comes twice changes nothing the second time', () => {
    const { client, send, refetchQueries } = makeClient();
    follow(client, 7);
    send(profile(8));
    send(profile(8));
    expect(refetchQueries).toHaveBeenCalledTimes(1);
  });

  test('says quietly what arrived', () => {
    const { client, send } = makeClient();
    follow(client, 7);
    send(profile(8));
    expect(liveNews()).toBe('Weights profile updated.');
  });

  test('reads everything anew when the server no longer knows the place, and goes on from its count', async () => {
    writeCursor('ann', 900);
    const { client, asked, fail, refetchQueries } = makeClient(40);
    follow(client, 40);
    fail({ errors: [{ message: 'Too old.', extensions: { code: 'RESYNC' } }] });
    await vi.advanceTimersByTimeAsync(60_000);

    expect(asked).toEqual([900, 40]);
    expect(refetchQueries).toHaveBeenCalledWith({ include: 'active' });
    expect(readCursor('ann')).toBe(40);
  });

  test('waits longer each time nothing answers, at most about half a minute', async () => {
    const { client, asked, fail } = makeClient();
    follow(client, 7);
    for (let time = 0; time < 8; time += 1) {
      fail(new Error('Socket closed'));
      await vi.advanceTimersByTimeAsync(0);
    }
    const before = asked.length;
    await vi.advanceTimersByTimeAsync(30_000);

    expect(before).toBeLessThan(3);
    expect(asked.length).toBe(before + 1);
  });
});
