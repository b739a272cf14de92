import type { ServiceRule } from '../rule';
import { containerMounts } from './container-mounts';
import { containerNames } from './container-names';
import { environmentVariables } from './environment-variables';
import { gracefulShutdown } from './graceful-shutdown';
import { httpPort } from './http-port';
import { mountPaths } from './mount-paths';
import { nameLengths } from './name-lengths';
import { persistentVolumes } from './persistent-volumes';
import { portReferences } from './port-references';
import { portsDistinct } from './ports-distinct';
import { probeActions } from './probe-actions';
import { requestsWithinLimits } from './requests-within-limits';
import { rolloutStrategy } from './rollout-strategy';
import { scalingRange } from './scaling-range';

/** Rules that look at one service alone. */
export const serviceRules: readonly ServiceRule[] = [
  containerMounts,
  containerNames,
  environmentVariables,
  gracefulShutdown,
  httpPort,
  mountPaths,
  nameLengths,
  persistentVolumes,
  portReferences,
  portsDistinct,
  probeActions,
  requestsWithinLimits,
  rolloutStrategy,
  scalingRange,
];
