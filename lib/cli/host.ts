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
  /** Absolute path of keelson's own folder, for what it ships as files; undefined where nobody says, and then it counts for nothing. */
  readonly packageFolder?: string | undefined;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Digest of all code that renders and checks; undefined where nobody knows it, and then nothing is cached. */
  readonly code?: string | undefined;
  /** Names the state of that code and of the user's description, as the launcher found them. */
  readonly state?: string | undefined;
  /** File of the program that runs; undefined where there is none, and then no workers are used, which would load it too. */
  readonly programFile?: string | undefined;
  /** Today's date in UTC, such as `2027-03-31`. */
  readonly today: () => string;
  /** What is written to the standard input, until it ends. */
  readonly stdin: () => Promise<Uint8Array>;
  /** Milliseconds since the process started. */
  readonly elapsed: () => number;
}
