import type { DayRule } from '../../rule';
import { withoutSupport } from './support-left';
import { supportedCluster } from './supported';
import { clusterWords } from './words';

export const kubernetesSupportEnded: DayRule = {
  code: 'KUBERNETES_SUPPORT_ENDED',
  scope: 'day',
  severity: 'error',
  title: 'EKS supports the version of the cluster',
  why:
    'EKS gives a version 14 months of standard support. Then it upgrades the control plane by itself, at a time of its own ' +
    'and whether or not the workloads are ready; with extended support the control plane costs six times as much.',
  fix: 'Plan the next version with `plannedKubernetesVersion`, mend what the checks then tell, and upgrade one version at a time, first environment first.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html'],
  check: (environment, today) => withoutSupport(supportedCluster(environment), today, clusterWords),
};
