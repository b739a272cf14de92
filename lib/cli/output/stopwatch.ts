/** One part of a run and the time that it took, in milliseconds. */
export interface Phase {
  readonly name: string;
  readonly milliseconds: number;
}

/** Measures a run in parts that follow one another. */
export interface Stopwatch {
  /** Takes a step and adds its time to the phase of that name. */
  readonly measure: <Result>(name: string, step: () => Result | Promise<Result>) => Promise<Result>;
  /** In the order of their first beginning. */
  readonly phases: () => readonly Phase[];
}

/** @param elapsed milliseconds since the process started; what has passed already is the phase `start-up` */
export function createStopwatch(elapsed: () => number): Stopwatch {
  const spent = new Map([['start-up', elapsed()]]);
  return {
    async measure(name, step) {
      const begun = elapsed();
      try {
        return await step();
      } finally {
        spent.set(name, (spent.get(name) ?? 0) + elapsed() - begun);
      }
    },
    phases: () => [...spent].map(([name, milliseconds]) => ({ name, milliseconds })),
  };
}

/** The phases as a table, the whole in its last line. */
export function profileLines(phases: readonly Phase[], all: number): string[] {
  const measured = phases.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const rows = [...phases, { name: 'other', milliseconds: all - measured }, { name: 'in all', milliseconds: all }];
  const wide = Math.max(...rows.map(({ name }) => name.length));
  const share = (milliseconds: number): string => `${Math.round((100 * milliseconds) / all)} %`.padStart(5);
  return rows.map(
    ({ name, milliseconds }) =>
      `${name.padEnd(wide)}  ${milliseconds.toFixed(0).padStart(7)} ms  ${share(milliseconds)}`,
  );
}
