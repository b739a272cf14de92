import type { EnvironmentCost, SharedCost } from '../../../cost';

/** What a run of `keelson cost` is about. */
export interface PlatformCost {
  readonly environments: readonly EnvironmentCost[];
  /** Undefined where one environment was asked for, or nothing is shared. */
  readonly shared: SharedCost | undefined;
}
