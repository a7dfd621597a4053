import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A port that leads to another one, which may change. Closing the target closes what leads there. */
export async function forwardTo(port: number, target: number): Promise<{ port: number; pointTo(target: number): void; close(): void }> {
  let to = target;
  const open = new Set<Socket>();
  const server = createServer((from) => {
    const there = connect(to, '127.0.0.1');
    for (const [one, other] of [[from, there] as const, [there, from] as const]) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        other.destroy();
        open.delete(one);
      });
    }
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port,
    pointTo(next) {
      to = next;
    },
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
