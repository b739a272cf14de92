import type { CronService, HttpService, Service, WorkerService } from '../resolve/platform';
import type { PodDemand } from './amounts';
import { migrationPodDemand, podDemand } from './pod-demand';

/** Pods that are all alike. */
export interface PodGroup {
  readonly pod: PodDemand;
  readonly count: number;
}

/**
 * The pods that a service has at its peak: at maximum scale, during a rollout. A pod that is told to stop counts
 * until its grace period is over, for the quota as for its node.
 */
export function peakPods(service: Service): readonly PodGroup[] {
  const migration = migrationPodDemand(service);
  const own = { pod: podDemand(service), count: ownPods(service) };
  // the Job makes a new pod as soon as the failed one is told to stop (podReplacementPolicy TerminatingOrFailed)
  return migration === undefined ? [own] : [own, { pod: migration, count: 2 }];
}

function ownPods(service: Service): number {
  switch (service.type) {
    case 'http':
    case 'worker':
      return deploymentPods(service);
    case 'stateful':
      return service.scaling.replicas; // a pod is made again only when the one of its name is gone
    case 'cron':
      return jobPods(service);
  }
}

/**
 * Rolling: at most maxReplicas and the surge run at once, while up to maxReplicas old ones terminate.
 * Recreate: a rollout waits for the old pods, but whoever replaces deleted or scaled-in pods does not: up to
 * maxReplicas of them terminate beside maxReplicas new ones.
 */
function deploymentPods({ scaling: { maxReplicas }, strategy }: HttpService | WorkerService): number {
  const surge = strategy.type === 'recreate' ? 0 : podsOf(strategy.maxSurge, maxReplicas);
  return maxReplicas + surge + maxReplicas;
}

/** Kubernetes rounds a surge in percent up. */
function podsOf(countOrPercent: number | string, replicas: number): number {
  if (typeof countOrPercent === 'number') return countOrPercent;
  return Math.ceil((Number.parseInt(countOrPercent, 10) * replicas) / 100);
}

/**
 * One run; with `Replace` the old one may still terminate, and `Allow` is counted as two, since nothing bounds how
 * many runs overlap. Then one pod that failed and terminates while its Job already tries again.
 */
function jobPods({ job }: CronService): number {
  const runs = job.concurrencyPolicy === 'Forbid' ? 1 : 2;
  return runs + 1;
}
