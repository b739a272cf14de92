import { resourceDemand } from '../../pods';
import type { PolicyStatement } from '../../statement';

/** The scheduler counts requests, nothing else. */
export const requestMissing: PolicyStatement = {
  code: 'REQUEST_MISSING',
  severity: 'warning',
  title: 'every container requests CPU, memory and ephemeral storage',
  why: 'The scheduler fills nodes by requests. A container without one is placed as if it needed nothing, is the first to be evicted, and an autoscaler on a percentage of the request cannot compute.',
  fix: 'set resources.requests of cpu, memory and ephemeral-storage in every container, init containers too',
  sources: [
    'kube-score container-resources',
    'Trivy KSV-0015, 0016',
    'Checkov CKV_K8S_10, 12',
    'kubescape C-0270, C-0271',
  ],
  subject: 'pods',
  ...resourceDemand({ side: 'requests', resources: ['cpu', 'memory', 'ephemeral-storage'] }),
};
