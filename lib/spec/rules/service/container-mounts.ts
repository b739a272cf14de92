import type { Path } from '../../layers';
import type { ServiceSpec } from '../../service/service-schema';
import type { Finding } from '../finding';
import { didYouMean, oneOf } from '../../../problem';
import type { ServiceRule } from '../rule';

/** Sidecars and init containers mount volumes of the service by name, each at a path of its own. */
export const containerMounts: ServiceRule = (spec) => [
  ...Object.entries(spec.initContainers).flatMap(([name, extra]) =>
    check(spec, extra.mounts, ['initContainers', name]),
  ),
  ...Object.entries(spec.sidecars).flatMap(([name, extra]) => check(spec, extra.mounts, ['sidecars', name])),
];

type Mounts = { readonly [volume: string]: string };

function check(spec: ServiceSpec, mounts: Mounts, at: Path): Finding[] {
  return [...unknownVolumes(spec, mounts, at), ...takenPaths(mounts, at)];
}

function takenPaths(mounts: Mounts, at: Path): Finding[] {
  const taken = new Set(['', '/tmp']); // the root, and what every container has
  return Object.entries(mounts).flatMap(([volume, path]): Finding[] => {
    const clean = path.replace(/\/+$/, '');
    const free = !taken.has(clean);
    taken.add(clean);
    if (free) return [];
    const message = 'something else is mounted at this path';
    return [
      { code: 'MOUNT_PATH_TAKEN', path: [...at, 'mounts', volume], message, found: path, fix: 'mount it elsewhere' },
    ];
  });
}

function unknownVolumes({ volumes }: ServiceSpec, mounts: Mounts, at: Path): Finding[] {
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
