import { isFields, fieldAt } from '../../../manifest';
import { saidAt } from '../by-name';
import { workloadOf } from '../keepers';
import type { ServicePromise } from '../promise';

/** How a new version replaces the old one. */
export const rollout: ServicePromise = {
  spec: 'strategy',
  kinds: ['Deployment'],
  field: 'spec.strategy',
  keeper: (service) => (service.type === 'http' || service.type === 'worker' ? workloadOf(service) : undefined),
  ask: (service) => {
    if (service.type !== 'http' && service.type !== 'worker') return undefined;
    const { type, maxSurge, maxUnavailable } = service.strategy;
    if (type === 'rolling') return { type: 'RollingUpdate', maxSurge, maxUnavailable };
    return type === 'recreate' ? { type: 'Recreate' } : undefined;
  },
  read: (body) => {
    const strategy = fieldAt(body, 'spec', 'strategy');
    const rolling = isFields(strategy) ? strategy['rollingUpdate'] : undefined;
    return {
      // Kubernetes' defaults
      type: saidAt(strategy, 'type') ?? 'RollingUpdate',
      maxSurge: saidAt(rolling, 'maxSurge') ?? '25%',
      maxUnavailable: saidAt(rolling, 'maxUnavailable') ?? '25%',
    };
  },
};
