import type { Layer } from '../../lib/spec';

/** One replica of everything, and the smallest requests that still start. */
export const costSaver = {
  values: {
    defaults: {
      all: { resources: { requests: { cpu: '50m' } } },
      http: { scaling: { minReplicas: 1, maxReplicas: 2 } },
      worker: { scaling: { minReplicas: 1, maxReplicas: 2 } },
    },
  },
} satisfies Layer;
