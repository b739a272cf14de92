import type { Bundle } from '../bundle';
import { PlatformError } from '../problem';
import type { Environment } from '../spec';

/** What one family adds to a bundle, and the data that it is made from. */
export interface BundlePart {
  readonly family: Bundle;
  readonly inputs: unknown;
}

/** All that a bundle is made from. */
export interface BundleInputs {
  /** Name. */
  readonly environment: string;
  /** Path, such as `services/api`. */
  readonly path: string;
  /** In the order of the families. */
  readonly parts: readonly BundlePart[];
}

/** The bundles of an environment, in the order of their paths. */
export function bundlesOf(environment: Environment, families: readonly Bundle[]): readonly BundleInputs[] {
  const bundles = new Map<string, BundlePart[]>();
  for (const family of families) {
    for (const [path, inputs] of Object.entries(inputsOf(family, environment))) {
      const parts = bundles.get(path);
      if (parts === undefined) bundles.set(path, [{ family, inputs }]);
      else parts.push({ family, inputs });
    }
  }
  return [...bundles]
    .sort(([one], [two]) => (one < two ? -1 : 1))
    .map(([path, parts]) => ({ environment: environment.name, path, parts }));
}

function inputsOf(family: Bundle, environment: Environment): ReturnType<Bundle['inputs']> {
  try {
    return family.inputs(environment);
  } catch (thrown) {
    if (thrown instanceof PlatformError) throw thrown;
    throw new Error(`the family "${family.name}" gives no inputs for ${environment.name}`, { cause: thrown });
  }
}

/** One bundle of an environment; without parts if there is none of this path. */
export function bundleInputs(environment: Environment, path: string, families: readonly Bundle[]): BundleInputs {
  return (
    bundlesOf(environment, families).find((bundle) => bundle.path === path) ?? {
      environment: environment.name,
      path,
      parts: [],
    }
  );
}
