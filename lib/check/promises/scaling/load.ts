import { fieldAt, listOf } from '../../../manifest';
import { byName, saidAt } from '../by-name';
import type { ServicePromise } from '../promise';
import { askBehavior, readBehavior } from './behavior';
import { scalesByQueue } from './queue';

/** How many pods run by the load of those that do. */
export const loadScaling: ServicePromise = {
  spec: 'scaling',
  kinds: ['HorizontalPodAutoscaler'],
  field: 'spec',
  keeper: (service) => {
    const isScaled = service.type === 'http' || service.type === 'worker';
    return isScaled && !scalesByQueue(service) ? { kind: 'HorizontalPodAutoscaler', name: service.name } : undefined;
  },
  ask: (service) => {
    if (service.type !== 'http' && service.type !== 'worker') return undefined;
    const { minReplicas, maxReplicas, cpuUtilizationPercent: cpu, memoryUtilizationPercent: memory } = service.scaling;
    return { minReplicas, maxReplicas, utilization: { cpu, memory }, behavior: askBehavior(service.scaling) };
  },
  read: (body) => ({
    minReplicas: saidAt(body, 'spec', 'minReplicas') ?? 1, // Kubernetes' default
    maxReplicas: saidAt(body, 'spec', 'maxReplicas'),
    utilization: byName(
      listOf(fieldAt(body, 'spec', 'metrics')).map((metric) => fieldAt(metric, 'resource')),
      'name',
      (resource) => saidAt(resource, 'target', 'averageUtilization'),
    ),
    behavior: readBehavior(fieldAt(body, 'spec', 'behavior')),
  }),
};
