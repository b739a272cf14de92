import { compareQuantities } from '../../../kubernetes';
import type { Path } from '../../layers';
import type { Resources } from '../../service/resources';
import type { Finding } from '../finding';
import type { ServiceRule } from '../rule';

/** A container that requests more than its limit is refused by the API server. */
export const requestsWithinLimits: ServiceRule = (spec) => [
  ...check(spec.resources, ['resources']),
  ...Object.entries(spec.initContainers).flatMap(([name, { resources }]) =>
    check(resources, ['initContainers', name, 'resources']),
  ),
  ...Object.entries(spec.sidecars).flatMap(([name, { resources }]) =>
    check(resources, ['sidecars', name, 'resources']),
  ),
  ...(spec.migration ? check(spec.migration.resources, ['migration', 'resources']) : []),
];

const kinds = ['cpu', 'memory', 'ephemeralStorage'] as const;

function check({ requests, limits }: Resources, at: Path): Finding[] {
  return kinds.flatMap((kind): Finding[] => {
    const limit = limits[kind];
    if (limit === 'none' || compareQuantities(requests[kind], limit) <= 0) return [];
    return [
      {
        code: 'REQUEST_OVER_LIMIT',
        path: [...at, 'requests', kind],
        involves: [[...at, 'limits', kind]],
        message: `the request for ${kind} is above its limit`,
        found: `${requests[kind]}, with a limit of ${limit}`,
        accepted: `requests.${kind} <= limits.${kind}`,
        fix: `lower the request or raise limits.${kind}`,
      },
    ];
  });
}
