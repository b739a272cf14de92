import type { ServiceRule } from '../rule';
import { configFiles } from './config-files';
import { containerMounts } from './container-mounts';
import { containerNames } from './container-names';
import { environmentVariables } from './environment-variables';
import { ephemeralStorage } from './ephemeral-storage';
import { gracefulShutdown } from './graceful-shutdown';
import { healthCheckPort } from './health-check-port';
import { httpPort } from './http-port';
import { literalSecrets } from './literal-secrets';
import { mountPaths } from './mount-paths';
import { nameLengths } from './name-lengths';
import { pauseWhenExposed } from './pause-when-exposed';
import { persistentVolumes } from './persistent-volumes';
import { portReferences } from './port-references';
import { portsDistinct } from './ports-distinct';
import { probeActions } from './probe-actions';
import { requestsWithinLimits } from './requests-within-limits';
import { rolloutStrategy } from './rollout-strategy';
import { scalingRange } from './scaling-range';
import { volumeNames } from './volume-names';

/** Rules that look at one service alone. */
export const serviceRules: readonly ServiceRule[] = [
  configFiles,
  containerMounts,
  containerNames,
  environmentVariables,
  ephemeralStorage,
  gracefulShutdown,
  healthCheckPort,
  httpPort,
  literalSecrets,
  mountPaths,
  nameLengths,
  pauseWhenExposed,
  persistentVolumes,
  portReferences,
  portsDistinct,
  probeActions,
  requestsWithinLimits,
  rolloutStrategy,
  scalingRange,
  volumeNames,
];
