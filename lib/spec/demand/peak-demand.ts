import { multiplyQuantity, sumQuantities } from '../../kubernetes';
import type { Environment, Service } from '../resolve/platform';
import { combineDemands, type PodDemand } from './amounts';
import { peakPods, type PodGroup } from './peak-pods';

/** What an environment's services need of their cluster. */
export interface Demand extends PodDemand {
  readonly pods: number;
  readonly persistentVolumeClaims: number;
  /** Of all persistent volumes together. */
  readonly storage: string;
}

/**
 * What services need at their peak: all at maximum scale and all in a rollout at once.
 * Pods that `extensions/` add and third-party add-ons, which have namespaces of their own, are not in it.
 *
 * @param environment one with a single service gives that service's demand
 */
export function peakDemand({ services }: Pick<Environment, 'services'>): Demand {
  const groups = Object.values(services).flatMap(peakPods);
  const claims = Object.values(services).flatMap(claimsOf);
  return {
    pods: total(groups),
    ...combineDemands(groups.map(groupDemand), sumQuantities),
    persistentVolumeClaims: total(claims),
    storage: sumQuantities(claims.map(({ size, count }) => multiplyQuantity(size, count))),
  };
}

function groupDemand({ pod, count }: PodGroup): PodDemand {
  return combineDemands([pod], ([quantity = '0']) => multiplyQuantity(quantity, count));
}

interface Claims {
  readonly size: string;
  readonly count: number;
}

/** Each replica has a claim of its own, which a rollout keeps. Those of replicas scaled away stay too, uncounted here. */
function claimsOf(service: Service): Claims[] {
  if (service.type !== 'stateful') return [];
  return Object.values(service.volumes).flatMap((volume) =>
    volume.type === 'persistent' ? [{ size: volume.size, count: service.scaling.replicas }] : [],
  );
}

function total(parts: readonly { readonly count: number }[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}
