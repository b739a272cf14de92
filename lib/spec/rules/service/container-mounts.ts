import type { Path } from '../../layers';
import type { ServiceSpec } from '../../service/service-schema';
import type { Finding } from '../finding';
import { didYouMean, oneOf } from '../nearest';
import type { ServiceRule } from '../rule';

/** Sidecars and init containers mount volumes of the service by name. */
export const containerMounts: ServiceRule = (spec) => [
  ...Object.entries(spec.initContainers).flatMap(([name, extra]) =>
    check(spec, extra.mounts, ['initContainers', name]),
  ),
  ...Object.entries(spec.sidecars).flatMap(([name, extra]) => check(spec, extra.mounts, ['sidecars', name])),
];

function check({ volumes }: ServiceSpec, mounts: { readonly [volume: string]: string }, at: Path): Finding[] {
  const known = Object.keys(volumes);
  return Object.keys(mounts).flatMap((volume): Finding[] => {
    if (known.includes(volume)) return [];
    const path = [...at, 'mounts', volume];
    const fix = didYouMean(volume, known) ?? 'add it to volumes';
    return [
      {
        code: 'VOLUME_UNKNOWN',
        path,
        message: `the service has no volume "${volume}"`,
        found: volume,
        accepted: oneOf(known),
        fix,
      },
    ];
  });
}
