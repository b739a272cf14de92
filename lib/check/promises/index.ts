import { byPods } from './keepers';
import { migration } from './migration';
import { address, replicaAddresses } from './outside/addresses';
import { loadBalancer } from './outside/load-balancer';
import { certificates, routes } from './outside/routes';
import { storedSecrets } from './outside/stored-secrets';
import { containers } from './pods/containers';
import { configFiles, folders, secretFiles } from './pods/files';
import { processIds } from './pods/identity';
import { placement, priority } from './pods/placement';
import { probes } from './pods/probes';
import { secretVariables } from './pods/secret-variables';
import { spread } from './pods/spread';
import { gracePeriod, pause } from './pods/stopping';
import type { ServicePromise } from './promise';
import { budget, recommendations } from './scaling/budget';
import { loadScaling } from './scaling/load';
import { queueScaling } from './scaling/queue';
import { claims, replicas } from './scaling/replicas';
import { rollout } from './scaling/rollout';
import { runs, schedule } from './scaling/runs';

export type { Keeper, Said, ServicePromise } from './promise';

const ofPods = [
  ...containers,
  probes,
  pause,
  gracePeriod,
  processIds,
  placement,
  priority,
  spread,
  folders,
  configFiles,
  secretFiles,
  secretVariables,
];

/** What the objects of a service owe to its spec. Their order is kept in facts: a new one goes to the end. */
export const promises: readonly ServicePromise[] = [
  ...ofPods.map((promise) => byPods(promise)),
  ...migration,
  loadScaling,
  queueScaling,
  replicas,
  claims,
  budget,
  recommendations,
  rollout,
  schedule,
  runs,
  address,
  replicaAddresses,
  routes,
  certificates,
  loadBalancer,
  ...storedSecrets,
];
