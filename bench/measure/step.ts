/** One command that is measured. */
export interface Step {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Variables beside those of this process. */
  readonly env?: { readonly [name: string]: string };
  /** File that gets the standard output; default: nobody reads it. */
  readonly output?: string;
  /** File in which the command leaves the milliseconds of its own that do not count. */
  readonly leftOut?: string;
}

/** A command that runs a JavaScript file in the Node of this process. */
export function nodeStep(script: string, args: readonly string[], rest: Omit<Step, 'command' | 'args'>): Step {
  return { command: process.execPath, args: [script, ...args], ...rest };
}
