import type { RuleCases } from '../../rule-cases';
import { smallPlatform } from '../../../../small-platform';

const shop = { shop: { type: 'http', ports: { http: 8080 } } } as const;
const on = (kubernetesVersion: '1.33' | '1.34' | '1.36') => () =>
  smallPlatform(shop, { cluster: { kubernetesVersion } });
const fix =
  'set plannedKubernetesVersion to the next version, mend what is told, then set kubernetesVersion; one version at a time';
const afterwards = 'EKS upgrades the control plane by itself, at a time of its own';

export const cases: RuleCases = {
  code: 'KUBERNETES_SUPPORT_ENDED',
  passes: [{ platform: on('1.36') }, { platform: on('1.34'), today: '2026-12-02' }],
  fails: [
    {
      platform: on('1.34'),
      today: '2026-12-03',
      says: [
        `cluster.kubernetesVersion: the standard support of Kubernetes 1.34 by AWS has ended: ${afterwards}; found Kubernetes 1.34 on 2026-12-03; its support ended on 2026-12-02; fix: ${fix}`,
      ],
    },
    {
      platform: on('1.33'),
      today: '2027-07-30',
      says: [
        `cluster.kubernetesVersion: all support of Kubernetes 1.33 by AWS has ended; found Kubernetes 1.33 on 2027-07-30; its support ended on 2027-07-29; fix: ${fix}`,
      ],
    },
  ],
  doesNotApply: [{ platform: on('1.34'), today: '2026-11-30' }],
};
