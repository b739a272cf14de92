import type { ServiceRule } from '../rule';

/** A disk belongs to one pod: only a stateful service gives each replica its own. */
export const persistentVolumes: ServiceRule = (spec) => {
  if (spec.type === 'stateful') return [];
  return Object.entries(spec.volumes).flatMap(([name, { type }]) =>
    type === 'scratch'
      ? []
      : [
          {
            code: 'VOLUME_NEEDS_STATEFUL',
            path: ['volumes', name, 'type'],
            message: `a service of type ${spec.type} cannot have a persistent volume`,
            found: type,
            accepted: 'scratch',
            fix: 'make the service stateful, keep the data in a bucket or store, or use scratch space',
          },
        ],
  );
};
