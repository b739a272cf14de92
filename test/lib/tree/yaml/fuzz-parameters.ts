/** How long and from where a fuzz runs, in the form that fast-check takes. */
export interface FuzzParameters {
  readonly numRuns: number;
  readonly seed: number;
}

/**
 * `KEELSON_FUZZ_RUNS` documents, otherwise `usual`, from a fresh seed; `KEELSON_FUZZ_SEED` repeats a run. A failure
 * always tells its seed; with either variable set it is printed in any case.
 *
 * @param cost documents of YAML that take as long as one of these; default: it is one. Never fewer than `usual` are run.
 * @throws Error if a variable is no whole number
 */
export function fuzzParameters(name: string, usual: number, cost = 1): FuzzParameters {
  const runs = wholeNumber('KEELSON_FUZZ_RUNS');
  const seed = wholeNumber('KEELSON_FUZZ_SEED');
  const wanted = cost === 1 ? runs : runs && Math.max(usual, Math.round(runs / cost));
  const parameters = { numRuns: wanted ?? usual, seed: seed ?? Math.floor(Math.random() * 2 ** 31) };
  if (runs !== undefined || seed !== undefined) {
    process.stderr.write(`fuzz ${name}: ${parameters.numRuns} documents, KEELSON_FUZZ_SEED=${parameters.seed}\n`);
  }
  return parameters;
}

function wholeNumber(variable: string): number | undefined {
  const text = process.env[variable];
  if (text === undefined || text === '') return undefined;
  if (!/^-?[0-9]+$/.test(text)) throw new Error(`${variable} is "${text}", expected a whole number`);
  return Number(text);
}
