import { fieldAt, isFields, numberOf, oncePer, textOf } from '../../../../manifest';
import type { AutoscalerFact, Facts, WorkloadFact } from '../../../facts';

/** How many pods a workload has. The three add up to the most that the API server ever counts. */
export interface PodCounts {
  /** At maximum scale, while nothing is released. */
  readonly steady: number;
  /** Besides those during a rollout at maximum scale: its surge, or the other colour. */
  readonly rollout: number;
  /** Told to stop, but not gone yet. */
  readonly terminating: number;
}

/** The least and the most replicas of a workload. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** Counts the pods of workloads; the autoscalers are looked up once. */
export function podCounter(facts: Pick<Facts, 'autoscalers'>): (workload: WorkloadFact) => PodCounts {
  const scale = scaleReader(facts);
  return (workload) => countsOf(workload, scale(workload).max);
}

/** Tells between which numbers a workload scales; the autoscalers are looked up once. */
export function scaleReader({ autoscalers }: Pick<Facts, 'autoscalers'>): (workload: WorkloadFact) => Scale {
  return readerOver(autoscalers);
}

const readerOver = oncePer((autoscalers: Facts['autoscalers']): ((workload: WorkloadFact) => Scale) => {
  const byTarget = new Map(autoscalers.map((autoscaler) => [targetOf(autoscaler), autoscaler]));
  return (workload) => {
    const autoscaler = byTarget.get(keyOf(workload));
    const written = workload.replicas ?? 1;
    return { min: autoscaler?.minReplicas ?? written, max: autoscaler?.maxReplicas ?? written };
  };
});

function targetOf({ object, target }: AutoscalerFact): string {
  return [object.namespace ?? 'default', target.kind, target.name].join('/');
}

function keyOf({ object }: WorkloadFact): string {
  return [object.namespace ?? 'default', object.kind, object.name].join('/');
}

function countsOf(workload: WorkloadFact, replicas: number): PodCounts {
  switch (workload.object.kind) {
    case 'DaemonSet': // one on every node: counted with the nodes
    case 'PodTemplate':
      return { steady: 0, rollout: 0, terminating: 0 };
    case 'Job':
    case 'CronJob':
      return runsOf(workload);
    case 'Deployment':
    case 'Rollout':
      return { steady: replicas, rollout: extraPods(workload.strategy, replicas), terminating: replicas };
    default:
      return { steady: replicas, rollout: 0, terminating: 0 }; // a pod is made again only when the old one is gone
  }
}

/** A Job of its own is part of a release. A pod that failed may terminate while the next one has started. */
function runsOf({ object, runs }: WorkloadFact): PodCounts {
  const pods = runs?.parallelism ?? 1;
  if (object.kind === 'Job') return { steady: 0, rollout: pods, terminating: pods };
  switch (runs?.concurrencyPolicy) {
    case 'Forbid':
      return { steady: pods, rollout: 0, terminating: pods };
    case 'Replace':
      return { steady: pods, rollout: 0, terminating: 2 * pods };
    default: // nothing bounds how many runs overlap: counted as two
      return { steady: 2 * pods, rollout: 0, terminating: pods };
  }
}

/** Pods that a rollout makes besides the old ones: of a Deployment, or of a Rollout of Argo Rollouts. */
function extraPods(strategy: unknown, replicas: number): number {
  if (fieldAt(strategy, 'type') === 'Recreate') return 0;
  if (isFields(fieldAt(strategy, 'blueGreen'))) return replicas;
  // with traffic routing the stable version stays whole until the canary has taken over
  if (isFields(fieldAt(strategy, 'canary', 'trafficRouting'))) return replicas;
  const surge = fieldAt(strategy, 'rollingUpdate', 'maxSurge') ?? fieldAt(strategy, 'canary', 'maxSurge');
  return podsOf(numberOf(surge) ?? textOf(surge) ?? '25%', replicas);
}

/** Kubernetes rounds a surge in percent up. */
function podsOf(countOrPercent: number | string, replicas: number): number {
  if (typeof countOrPercent === 'number') return countOrPercent;
  const percent = Number.parseInt(countOrPercent, 10);
  return Number.isNaN(percent) ? 0 : Math.ceil((percent * replicas) / 100);
}
