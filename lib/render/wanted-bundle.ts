import type { Bundle } from '../bundle';
import { PlatformError } from '../problem';
import type { Environment } from '../spec';
import { bundleKeys } from './cache/bundle-key';
import { bundlesOf, type BundleInputs } from './bundles-of';
import { settingsOf, type EnvironmentSettings } from './environment-settings';
import { foreignPartsState } from './foreign-parts';
import { inputProblems } from './plain-inputs';
import { inEnvironment } from './render-manifests';

/** A bundle of an environment that is to become files. */
export interface WantedBundle extends BundleInputs {
  /** Equal keys mean equal results. */
  readonly key: string;
  readonly settings: EnvironmentSettings;
}

export interface WantedOptions {
  readonly families: readonly Bundle[];
  /** Digest of everything that is not data: code, versions of libraries, definitions of custom resources. */
  readonly code: string;
  /** Whether the rules are asked. */
  readonly isChecked: boolean;
  /** Folder that paths of what somebody else wrote are relative to. */
  readonly project: string | undefined;
}

/**
 * All bundles of an environment, in the order of their paths.
 *
 * @throws PlatformError `INPUTS_NOT_PLAIN` for inputs that cannot have a key
 */
export function wantedBundles(
  environment: Environment,
  { families, code, isChecked, project }: WantedOptions,
): readonly WantedBundle[] {
  const settings = settingsOf(environment, isChecked);
  const keyOf = bundleKeys(code, settings);
  return bundlesOf(environment, families).map((bundle) => ({
    ...bundle,
    key: refusingOdd(environment.name, bundle, () => keyOf(bundle, foreignPartsState(bundle, project))),
    settings,
  }));
}

/** Some inputs that are no plain data have no key at all, such as a list that holds itself. */
function refusingOdd(environment: string, bundle: BundleInputs, key: () => string): string {
  try {
    return key();
  } catch (error) {
    const problems = inputProblems(bundle);
    throw problems.length > 0 ? new PlatformError(inEnvironment(environment, problems)) : error;
  }
}
