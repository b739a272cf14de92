import type { RuleCases } from '../../rule-cases';
import { smallPlatform } from '../../../../small-platform';

const shop = { shop: { type: 'http', ports: { http: 8080 } } } as const;
const on = (kubernetesVersion: '1.33' | '1.34' | '1.36') => () =>
  smallPlatform(shop, { cluster: { kubernetesVersion } });
const fix =
  'set plannedKubernetesVersion to the next version, mend what is told, then set kubernetesVersion; one version at a time';
const afterwards = 'EKS upgrades the control plane by itself, at a time of its own';

export const cases: RuleCases = {
  code: 'KUBERNETES_SUPPORT_ENDS',
  passes: [{ platform: on('1.36') }, { platform: on('1.34'), today: '2026-09-02' }],
  fails: [
    {
      platform: on('1.34'),
      today: '2026-09-03',
      says: [
        `cluster.kubernetesVersion: the standard support of Kubernetes 1.34 by AWS ends soon: then ${afterwards}; found Kubernetes 1.34, supported until 2026-12-02, 90 days more; fix: ${fix}`,
      ],
    },
    {
      platform: on('1.34'),
      today: '2026-12-01',
      says: [
        `cluster.kubernetesVersion: the standard support of Kubernetes 1.34 by AWS ends soon: then ${afterwards}; found Kubernetes 1.34, supported until 2026-12-02, 1 day more; fix: ${fix}`,
      ],
    },
  ],
  doesNotApply: [{ platform: on('1.34'), today: '2026-12-03' }],
};
