import type { Environment } from '../spec';
import { bundleKeys } from './cache/bundle-key';
import type { BundleInputs } from './bundles-of';
import { settingsOf, type EnvironmentSettings } from './environment-settings';
import { foreignPartsState } from './foreign-parts';

/** A bundle of an environment that is to become files. */
export interface WantedBundle extends BundleInputs {
  /** Equal keys mean equal results. */
  readonly key: string;
  readonly settings: EnvironmentSettings;
}

export interface WantedOptions {
  /** Digest of everything that is not data: code, versions of libraries, definitions of custom resources. */
  readonly code: string;
  /** Whether the rules are asked. */
  readonly isChecked: boolean;
  /** Folder that paths of what somebody else wrote are relative to. */
  readonly project: string | undefined;
}

/** Bundles of an environment with their keys. Their inputs are plain data: others have no key, or one like others. */
export function wantedBundles(
  environment: Environment,
  bundles: readonly BundleInputs[],
  { code, isChecked, project }: WantedOptions,
): readonly WantedBundle[] {
  const settings = settingsOf(environment, isChecked);
  const keyOf = bundleKeys(code, settings);
  return bundles.map((bundle) => ({ ...bundle, key: keyOf(bundle, foreignPartsState(bundle, project)), settings }));
}
