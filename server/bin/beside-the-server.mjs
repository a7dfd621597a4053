/** Loaded before the server. */
import { flushCompileCache } from 'node:module';

/** By then everything that a start needs has been compiled. */
const STARTED_MS = 4_000;

// When `npm start` is killed outright, the server must not live on unseen and hold the port.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();

// Otherwise the cache is written at the end only, and a server that is killed starts slowly again: 1 s instead of 3 for the imports.
setTimeout(flushCompileCache, STARTED_MS).unref();
