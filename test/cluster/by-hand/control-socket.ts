import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** Calls back when somebody asks the cluster to end; the asker's connection closes when this process ends. */
export async function listenForEnd(path: string, end: () => void): Promise<void> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', end);
  });
  server.listen(path);
  await once(server, 'listening');
}

/** Whether a cluster listens there. */
export async function isRunning(path: string): Promise<boolean> {
  const socket = await open(path);
  socket?.destroy();
  return socket !== undefined;
}

/** Asks the cluster to end, and waits until it has. */
export async function askToEnd(path: string): Promise<void> {
  const socket = await open(path);
  if (socket === undefined) return;
  const closed = once(socket, 'close');
  socket.on('error', () => undefined);
  socket.write('end\n');
  socket.resume();
  await closed;
}

function open(path: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(path, () => resolve(socket));
    socket.once('error', () => resolve(undefined));
  });
}
