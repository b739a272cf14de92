import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { pythonWith } from './python';

/** The account that moto plays: the one of dev. */
export const motoAccount = '222222222222';

/** Python with moto; undefined where it cannot be had. */
export const motoPython = pythonWith('moto', 'infra/test/deploy/requirements.txt');

/** AWS' own API on this machine, played by https://docs.getmoto.org. */
export class Moto {
  private constructor(
    readonly endpoint: string,
    private readonly server: ChildProcess,
  ) {}

  static async start(): Promise<Moto> {
    const port = await freePort();
    const env = { ...process.env, MOTO_ACCOUNT_ID: motoAccount };
    const server = spawn(motoPython ?? '', ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], {
      env,
      stdio: 'ignore',
    });
    const moto = new Moto(`http://127.0.0.1:${port}`, server);
    await moto.answers();
    return moto;
  }

  /** Forgets everything. */
  async reset(): Promise<void> {
    await fetch(`${this.endpoint}/moto-api/reset`, { method: 'POST' });
  }

  stop(): void {
    this.server.kill();
  }

  private async answers(): Promise<void> {
    for (const until = Date.now() + 60_000; Date.now() < until; await sleep(200)) {
      const answer = await fetch(`${this.endpoint}/moto-api/`).catch(() => undefined);
      if (answer !== undefined) return;
      if (this.server.exitCode !== null) throw new Error(`moto ended with ${this.server.exitCode}`);
    }
    throw new Error('moto does not answer');
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
