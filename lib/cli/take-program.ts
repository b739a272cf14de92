import type { Host } from './host';

/** Runs a program once more. What of the host is not given is that of the process. */
export type Rerun = (host: Partial<Host>) => Promise<number>;

type Taker = (rerun: Rerun) => void;

/** The launcher and the program are bundled apart, so they meet at a place that both know. */
const place = Symbol.for('keelson.takeProgram');

/** Who wants to run the program instead of the program itself. */
export function programTaker(): Taker | undefined {
  const taker: unknown = Reflect.get(globalThis, place);
  return isTaker(taker) ? taker : undefined;
}

/** From now on programs that start are handed over. */
export function takePrograms(taker: Taker): void {
  Reflect.set(globalThis, place, taker);
}

function isTaker(value: unknown): value is Taker {
  return typeof value === 'function';
}
