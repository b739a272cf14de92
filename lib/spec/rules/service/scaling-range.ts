import { show } from '../finding';
import type { ServiceRule } from '../rule';

/** An autoscaler whose minimum is above its maximum is refused by the API server. */
export const scalingRange: ServiceRule = (spec) => {
  if (spec.type !== 'http' && spec.type !== 'worker') return [];
  const { minReplicas, maxReplicas } = spec.scaling;
  if (minReplicas <= maxReplicas) return [];
  return [
    {
      code: 'SCALING_RANGE',
      path: ['scaling', 'minReplicas'],
      involves: [['scaling', 'maxReplicas']],
      message: 'minReplicas is above maxReplicas',
      found: `${show(minReplicas)} to ${show(maxReplicas)}`,
      accepted: 'minReplicas <= maxReplicas',
      fix: 'lower minReplicas or raise maxReplicas',
    },
  ];
};
