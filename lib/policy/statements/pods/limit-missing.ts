import { resourceDemand } from '../../pods';
import type { PolicyStatement } from '../../statement';

/** CPU has a statement of its own: many switch that one off, and none should switch this one off. */
export const limitMissing: PolicyStatement = {
  code: 'LIMIT_MISSING',
  severity: 'warning',
  title: 'every container limits memory and ephemeral storage',
  why: 'A container without a limit that leaks takes the memory or the disk of its node, and the kernel or the kubelet then kills its neighbours.',
  fix: 'set resources.limits of memory and ephemeral-storage in every container, init containers too',
  sources: [
    'kube-score container-ephemeral-storage-request-and-limit',
    'Trivy KSV-0018',
    'Checkov CKV_K8S_13',
    'kubescape C-0271',
  ],
  subject: 'pods',
  ...resourceDemand({ side: 'limits', resources: ['memory', 'ephemeral-storage'] }),
};
