import { targetOf, type Target } from '../check';
import type { Environment } from '../spec';

/**
 * What besides its own inputs decides what becomes of a bundle. Plain data: it goes to workers, and into keys of the
 * cache.
 */
export interface EnvironmentSettings {
  readonly name: string;
  /** Object overlays as the user wrote them. */
  readonly overlays: Environment['objects'];
  readonly target: Omit<Target, 'crds'>;
  /** Whether the rules are asked. */
  readonly isChecked: boolean;
}

export function settingsOf(environment: Environment, isChecked: boolean): EnvironmentSettings {
  const { crds: _all, ...target } = targetOf(environment, new Map());
  return { name: environment.name, overlays: environment.objects, target, isChecked };
}
