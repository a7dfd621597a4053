import { followSession, session } from '../features/sign-in/session.ts';
import { client } from '../graphql/client.ts';
import { setServiceState, setSignedOut } from '../graphql/service-state.ts';
import { drainOutbox } from './drain-outbox.ts';
import { knownDocuments } from './outbox.ts';
import { makeOutboxListener, type OutboxNews } from './outbox-channel.ts';
import { refreshPending, waitingCount } from './pending.ts';
import { lookForUpdate, registerWorker, requestBackgroundDrain } from './register-worker.ts';
import { makeRenewal } from './renew-kept.ts';

/** While something waits, it is tried this often: Safari and Firefox wake nobody when the signal is back. */
const retryEveryMs = 30_000;

/** Changes after which lists may differ, not only the things they hold. */
const changesLists = new Set(['CompleteWorkout', 'CreateCustomEntry', 'AskCoach']);

const renewKept = makeRenewal(client);
let listsAreOld = false;
let keptIsOld = false;
let soon: ReturnType<typeof setTimeout> | undefined;

/** Sends what waits, now. Never asks `navigator.onLine`: it says yes in a hotel and no behind some VPNs. */
export async function drainNow(): Promise<void> {
  clearTimeout(soon);
  const end = await drainOutbox().catch(() => null);
  if (end?.kind === 'wait') void requestBackgroundDrain().catch(() => {});
  if (end?.kind === 'wait' && end.afterMs !== null) soon = setTimeout(() => void drainNow(), end.afterMs);
}

function readAnswer(news: OutboxNews & { kind: 'done' }): void {
  const document = knownDocuments.get(news.entry.hash);
  if (document && news.data) {
    client.writeQuery({ id: 'ROOT_MUTATION', query: document, variables: { input: news.entry.input }, data: news.data } as never);
    if (changesLists.has(news.entry.operationName)) listsAreOld = true;
  } else listsAreOld = true;
}

async function hear(news: OutboxNews): Promise<void> {
  switch (news.kind) {
    case 'changed':
      await refreshPending();
      if (waitingCount() > 0) void drainNow();
      break;
    case 'done':
      // First the answer into the cache, then the overlay away: nothing flickers.
      readAnswer(news);
      keptIsOld = true;
      setServiceState({ kind: 'ok' });
      await refreshPending();
      break;
    case 'refused':
      await refreshPending();
      break;
    case 'paused':
      if (news.why === 'signed-out') setSignedOut(true);
      else if (news.why === 'unreachable') setServiceState({ kind: 'offline' });
      else if (news.why === 'outdated') lookForUpdate();
      await refreshPending();
      break;
    case 'idle':
      if (listsAreOld) {
        listsAreOld = false;
        void client.refetchQueries({ include: 'active' });
      } else if (keptIsOld) void renewKept();
      keptIsOld = false;
      break;
    case 'late-answer':
      void client.refetchQueries({ include: 'active' });
      break;
    case 'user':
      followSession(news.userId);
      await refreshPending();
      void drainNow();
      break;
  }
}

/** Starts everything that works without a network: the worker, the overlay of waiting changes, and the page as its alarm clock. */
export function startOffline(): void {
  makeOutboxListener((news) => void hear(news).catch(() => {}));
  void refreshPending().catch(() => {});
  void drainNow();
  addEventListener('online', () => void drainNow());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void drainNow());
  setInterval(() => session().kind === 'user' && waitingCount() > 0 && void drainNow(), retryEveryMs);
  registerWorker();
}
