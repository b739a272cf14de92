import { PlatformError } from '../problem';
import type { BundleInputs } from './bundles-of';

/** Where a chart fails: what it throws may name no file of the project at all. */
export interface FailingPlace extends Pick<BundleInputs, 'environment' | 'path'> {
  /** Family whose chart it is, if it is known. */
  readonly family?: string | undefined;
}

/** What was thrown, whatever it is, as an error that says where. Problems stay as they are. */
export function bugIn({ environment, path, family }: FailingPlace, thrown: unknown): Error {
  if (thrown instanceof PlatformError) return thrown;
  const of = family === undefined ? '' : ` (family "${family}")`;
  const why = thrown instanceof Error ? `: ${thrown.message}` : '';
  return new Error(`rendering ${environment}/${path}${of} failed${why}`, { cause: thrown });
}
