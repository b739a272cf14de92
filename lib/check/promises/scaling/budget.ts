import { saidAt } from '../by-name';
import type { ServicePromise } from '../promise';

/** How many pods a drain may take at once. */
export const budget: ServicePromise = {
  spec: 'availability',
  kinds: ['PodDisruptionBudget'],
  field: 'spec.maxUnavailable',
  keeper: ({ type, name }) => (type === 'cron' ? undefined : { kind: 'PodDisruptionBudget', name }),
  ask: (service) => (service.type === 'cron' ? undefined : service.availability.maxUnavailable),
  read: (body) => saidAt(body, 'spec', 'maxUnavailable'),
};

/** What a vertical autoscaler may do; without a mode it evicts pods to give them other requests. */
export const recommendations: ServicePromise = {
  spec: 'verticalAutoscaler',
  kinds: ['VerticalPodAutoscaler'],
  field: 'spec.updatePolicy.updateMode',
  keeper: ({ verticalAutoscaler, name }) =>
    verticalAutoscaler === 'recommend' ? { kind: 'VerticalPodAutoscaler', name } : undefined,
  ask: () => 'Off',
  read: (body) => saidAt(body, 'spec', 'updatePolicy', 'updateMode') ?? 'Auto',
};
