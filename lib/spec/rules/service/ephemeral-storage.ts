import { compareQuantities, sumQuantities } from '../../../kubernetes';
import type { ServiceRule } from '../rule';

/** Scratch space counts against the limits of the pod's containers: a pod that fills more is evicted. */
export const ephemeralStorage: ServiceRule = (spec) => {
  const scratch = Object.values(spec.volumes).flatMap((volume) =>
    volume.type === 'scratch' ? [volume.sizeLimit] : [],
  );
  const space = sumQuantities([spec.temporaryStorage, ...scratch]);
  const containers = [spec.resources, ...Object.values(spec.sidecars).map(({ resources }) => resources)];
  const limit = sumQuantities(containers.map(({ limits }) => limits.ephemeralStorage));
  if (compareQuantities(space, limit) <= 0) return [];
  return [
    {
      code: 'SCRATCH_OVER_LIMIT',
      path: ['resources', 'limits', 'ephemeralStorage'],
      message: 'temporary storage and scratch volumes together are larger than the limit: the pod would be evicted',
      found: `${space} of scratch space, a limit of ${limit}`,
      accepted: `at least ${space}`,
      fix: 'raise resources.limits.ephemeralStorage, or make the volumes smaller',
    },
  ];
};
