import { parseQuantity } from '../../kubernetes';
import type { Service } from '../../spec';
import { podDemand } from '../../spec/demand';
import { always, type ByScale } from '../by-scale';
import { hoursPerMonth } from '../prices';
import { usageAnywhere } from '../usage';
import type { Room } from './node-pool';

/** The pods of a service, as their nodes see them. */
export interface Workload {
  readonly service: Service;
  /** Pods on average over a month: one of a cron service counts for the hours that it is assumed to run. */
  readonly pods: ByScale;
  /** What one pod asks for. */
  readonly requests: Room;
}

/** Autoscaled services have their `minReplicas` until the nodes are at their maximum, and then their `maxReplicas`. */
export function workloadOf(service: Service): Workload {
  const { cpu, memory } = podDemand(service).requests;
  return {
    service,
    pods: podsOf(service),
    requests: { cpuMillis: (parseQuantity(cpu) ?? 0) * 1000, memoryBytes: parseQuantity(memory) ?? 0 },
  };
}

function podsOf(service: Service): ByScale {
  switch (service.type) {
    case 'http':
    case 'worker': {
      const { minReplicas, maxReplicas } = service.scaling;
      return { minimum: minReplicas, desired: minReplicas, maximum: maxReplicas };
    }
    case 'stateful':
      return always(service.scaling.replicas);
    case 'cron':
      return always(service.job.suspend ? 0 : usageAnywhere.cronHours / hoursPerMonth);
  }
}
