import { hash } from 'node:crypto';
import type { EnvironmentSettings } from '../environment-settings';
import type { BundleInputs } from '../bundles-of';

/** @param files states of what a bundle is made from beside its inputs */
export type KeyOf = (bundle: BundleInputs, files: readonly unknown[]) => string;

/**
 * Gives the bundles of one environment their keys: equal keys mean equal results. Hex, so that a key can be the name of
 * a file.
 *
 * @param code digest of everything that is not data
 */
export function bundleKeys(code: string, settings: EnvironmentSettings): KeyOf {
  const common = digestOf([code, settings]);
  return ({ path, parts }, files) =>
    digestOf([common, path, parts.map(({ family, inputs }) => [family.name, inputs]), files]);
}

function digestOf(data: unknown): string {
  return hash('sha256', JSON.stringify(data));
}
