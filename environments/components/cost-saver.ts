import type { Layer } from '../../lib/spec';

/** One replica of everything on spot capacity, and the smallest requests and pools that still do. */
export const costSaver = {
  values: {
    defaults: {
      all: { resources: { requests: { cpu: '50m' } }, placement: { spot: true }, databasePool: { size: 5 } },
      http: { scaling: { minReplicas: 1, maxReplicas: 2 } },
      worker: { scaling: { minReplicas: 1, maxReplicas: 2 } },
    },
  },
} satisfies Layer;
