import { PlatformError, type Problem } from '../problem';

/** What came of one of several bundles: a value, or everything that is wrong with it. */
export type Outcome<Value> = { readonly value: Value } | { readonly problems: readonly Problem[] };

/** Takes each that has come this far one step further. One that fails with a PlatformError does not keep the others. */
export async function each<From, To>(
  outcomes: readonly Outcome<From>[],
  step: (value: From, index: number) => To | Promise<To>,
): Promise<readonly Outcome<To>[]> {
  const results: Outcome<To>[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    results.push('value' in outcome ? await taken(() => step(outcome.value, index)) : outcome);
  }
  return results;
}

export function problemsOf(outcome: Outcome<unknown>): readonly Problem[] {
  return 'value' in outcome ? [] : outcome.problems;
}

/** @throws PlatformError with all that is wrong */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if ('value' in outcome) return outcome.value;
  throw new PlatformError(outcome.problems);
}

async function taken<Value>(step: () => Value | Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { value: await step() };
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return { problems: error.problems };
  }
}
