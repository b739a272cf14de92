import { createServer } from 'node:net';

/**
 * Below the range that the system takes ports for outgoing connections from, so that no connection takes one of ours
 * before its server does.
 */
const range = { first: 20_000, count: 12_000 };

/** Ports of 127.0.0.1 that nobody listens on, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = range.first + Math.floor(Math.random() * range.count);
    if (await isFree(port)) ports.add(port);
  }
  return [...ports];
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
