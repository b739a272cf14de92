import { kubernetesVersions } from '../../../kubernetes';
import { oneOf } from '../../../problem';
import type { EnvironmentRule } from '../rule';

/** A control plane is never taken back to an older version, so what is planned lies ahead. */
export const plannedVersion: EnvironmentRule = ({ environment: { cluster } }) => {
  const { kubernetesVersion, plannedKubernetesVersion: planned } = cluster;
  const current = kubernetesVersions.indexOf(kubernetesVersion);
  if (planned === undefined || kubernetesVersions.indexOf(planned) > current) return [];
  const later = kubernetesVersions.slice(current + 1);
  return [
    {
      code: 'PLANNED_VERSION',
      path: ['cluster', 'plannedKubernetesVersion'],
      involves: [['cluster', 'kubernetesVersion']],
      message: 'the planned Kubernetes version is not later than the one that runs',
      found: planned,
      accepted: later.length > 0 ? oneOf(later) : `nothing: keelson knows no version after ${kubernetesVersion}`,
      fix: 'plan a later version, or remove plannedKubernetesVersion',
    },
  ];
};
