import type { Context } from './context.ts';

/**
 * One read for all fields of an operation that need the same thing at the same time. It is forgotten as soon as it was answered:
 * a subscription keeps its context for hours, and must not be told what was true when it began.
 */
export function shareInFlight<Value>(read: (context: Context) => Promise<Value>): (context: Context) => Promise<Value> {
  const inFlight = new WeakMap<Context, Promise<Value>>();
  return (context) => {
    const shared = inFlight.get(context);
    if (shared) return shared;
    const started = read(context);
    inFlight.set(context, started);
    const forget = () => setImmediate(() => inFlight.delete(context));
    started.then(forget, forget);
    return started;
  };
}
