import type { DayRule } from '../../rule';
import { nearTheEnd } from './support-left';
import { supportedCluster } from './supported';
import { clusterWords } from './words';

export const kubernetesSupportEnds: DayRule = {
  code: 'KUBERNETES_SUPPORT_ENDS',
  scope: 'day',
  severity: 'warning',
  title: 'EKS supports the version of the cluster for 90 days more',
  why:
    'An upgrade has to be tried in each environment, and versions cannot be skipped. Who begins when the standard support ' +
    'has ended is upgraded by EKS, at a time of its own, or pays for extended support.',
  fix: 'Plan the next version with `plannedKubernetesVersion`, mend what the checks then tell, and upgrade one version at a time, first environment first.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html'],
  check: (environment, today) => nearTheEnd(supportedCluster(environment), today, clusterWords),
};
