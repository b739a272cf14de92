import type { CustomKinds } from '../kubernetes';
import type { Environment } from '../spec';
import type { Target } from './rule';

/** What rules about objects need to know of an environment. */
export function targetOf({ cluster, registry, stage, checks }: Environment, crds: CustomKinds): Target {
  return {
    kubernetesVersion: cluster.kubernetesVersion,
    plannedVersion: cluster.plannedKubernetesVersion,
    stage,
    crds,
    registries: [registry, ...checks.registries],
  };
}
