import type { LifecycleRow } from './lifecycle-row';
import { access } from './rows/access';
import { cluster } from './rows/cluster';
import { devices } from './rows/devices';
import { networking } from './rows/networking';
import { storage } from './rows/storage';
import { workloads } from './rows/workloads';

/**
 * API versions of Kubernetes' own kinds that came, go or went since 1.16, as of 1.36. Not in it: versions that were
 * stable before and still are; alpha versions whose end nobody recorded; subresources such as `Eviction`.
 */
export const lifecycleTable: readonly LifecycleRow[] = [
  ...workloads,
  ...networking,
  ...access,
  ...storage,
  ...devices,
  ...cluster,
];
