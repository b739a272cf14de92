import { setTimeout as pause } from 'node:timers/promises';

export interface PollOptions {
  /** What is awaited, for the message. */
  readonly what: string;
  /** Default 30. */
  readonly timeoutSeconds?: number;
}

/**
 * Asks again and again, every 50 ms, for what sends no event. An error counts as "not yet".
 *
 * @throws Error with the last error, when the time is over
 */
export async function poll(ask: () => Promise<boolean>, { what, timeoutSeconds = 30 }: PollOptions): Promise<void> {
  const end = performance.now() + timeoutSeconds * 1000;
  let last: unknown = 'no';
  while (performance.now() < end) {
    try {
      if (await ask()) return;
    } catch (error) {
      last = error;
    }
    await pause(50);
  }
  throw new Error(`after ${timeoutSeconds} s: ${what}; last answer: ${String(last)}`);
}
