/** Where text goes: a terminal, a file or a pipe. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** What a run sees of the process that it is in. */
export interface Host {
  /** Arguments after the program's name. */
  readonly argv: readonly string[];
  readonly env: { readonly [name: string]: string | undefined };
  /** Absolute path of the project; all paths that people write or read are relative to it. */
  readonly project: string;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Today's date in UTC, such as `2027-03-31`. */
  readonly today: () => string;
  /** What is written to the standard input, until it ends. */
  readonly stdin: () => Promise<Uint8Array>;
  /** Milliseconds since the process started. */
  readonly elapsed: () => number;
}
