import type { CustomKinds } from '../kubernetes';
import type { Environment, Platform } from '../spec';
import type { Target } from './rule';

/** What rules about objects need to know of an environment. */
export function targetOf(
  { cluster, registry, stage }: Environment,
  { checks }: Pick<Platform, 'checks'>,
  crds: CustomKinds,
): Target {
  return {
    kubernetesVersion: cluster.kubernetesVersion,
    plannedVersion: cluster.plannedKubernetesVersion,
    stage,
    crds,
    registries: [registry, ...checks.registries],
  };
}
