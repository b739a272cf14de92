import type { Manifest } from '../manifest';
import { findingsByManifest } from './check-objects';
import { printFacts, type PrintedFacts } from './facts';
import type { Finding } from './finding';
import type { Target } from './rule';
import { rules } from './rules';
import { byScope } from './rules-of';

/** What the checks take from one bundle. Plain data, kept with the bundle: bodies are not needed after this. */
export interface BundleCheck extends PrintedFacts {
  /** What rules about single objects say. */
  readonly findings: readonly Finding[];
}

/**
 * Judges the objects of bundles as far as they can be judged alone, and takes down what rules ask that look across
 * bundles.
 *
 * @returns as many results, in their order
 */
export function checkBundles(bundles: readonly (readonly Manifest[])[], target: Target): readonly BundleCheck[] {
  const findings = findingsByManifest(bundles.flat(), byScope(rules).object, target);
  return printFacts(bundles).map((facts, index) => ({
    ...facts,
    findings: (bundles[index] ?? []).flatMap((manifest) => findings.get(manifest) ?? []),
  }));
}
