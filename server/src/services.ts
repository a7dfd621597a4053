import type { Logger } from 'pino';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { Coach } from './coach/coach.ts';
import type { InstanceFacts } from './features/accounts/read-instance.ts';
import type { Live } from './features/live/live.ts';
import type { JobQueue } from './jobs/queue.ts';

/** What commands and jobs work with. Made once in app.ts; a test brings its own. */
export interface Services {
  /** Sees every account's rows: only for sign-in, for jobs before they know their account, and to scope from. */
  readonly db: PrismaClient;
  readonly jobs: JobQueue;
  readonly live: Live;
  readonly coach: Coach;
  readonly log: Logger;
  /** What everybody may know of this server. */
  readonly instance: () => Promise<InstanceFacts>;
  /** The one clock. */
  readonly now: () => Date;
}
