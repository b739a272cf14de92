import type { Layer } from '../../lib/spec';

/** Keeps services up when a whole zone is lost: three replicas, one in each zone. */
export const highAvailability = {
  values: {
    defaults: {
      http: {
        scaling: { minReplicas: 3 },
        availability: { zoneSpread: { whenUnsatisfiable: 'DoNotSchedule' } },
      },
      worker: {
        scaling: { minReplicas: 3 },
        availability: { zoneSpread: { whenUnsatisfiable: 'DoNotSchedule' } },
      },
      stateful: {
        availability: { zoneSpread: { whenUnsatisfiable: 'DoNotSchedule' } },
      },
    },
  },
} satisfies Layer;
