import type { Service } from '../resolve/platform';
import type { Resources } from '../service/resources';
import { combineDemands, containerDemand, largestQuantity, totalQuantity, type PodDemand } from './amounts';

interface Container {
  readonly resources: Resources;
}

/** The containers of a pod. */
export interface PodContainers extends Container {
  readonly initContainers: { readonly [name: string]: Container };
  readonly sidecars: { readonly [name: string]: Container };
}

/**
 * What one pod of a service needs, as scheduler and quota count it (KEP-753, "Resources calculation"): sidecars are
 * init containers that go on running, and ours start before the ordinary ones. So an ordinary one runs beside all
 * sidecars and before the service's own container; the larger of the two counts.
 *
 * An `emptyDir` uses up its pod's limit of ephemeral storage and asks for none of its own, so volumes do not count.
 */
export function podDemand({ resources, initContainers, sidecars }: PodContainers): PodDemand {
  const besideAll = Object.values(sidecars);
  const moments = [{ resources }, ...Object.values(initContainers)].map((container) =>
    combineDemands(
      [container, ...besideAll].map((each) => containerDemand(each.resources)),
      totalQuantity,
    ),
  );
  const [only, ...others] = moments;
  return only && others.length === 0 ? only : combineDemands(moments, largestQuantity);
}

/** What the one pod of a migration needs; undefined without a migration. */
export function migrationPodDemand(service: Service): PodDemand | undefined {
  if (service.migration === undefined) return undefined;
  return podDemand({ resources: service.migration.resources, initContainers: {}, sidecars: {} });
}
