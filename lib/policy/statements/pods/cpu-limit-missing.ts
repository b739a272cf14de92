import { resourceDemand } from '../../pods';
import type { PolicyStatement } from '../../statement';

/** Every scanner asks for it, and many teams do not want it: a limit throttles. */
export const cpuLimitMissing: PolicyStatement = {
  code: 'CPU_LIMIT_MISSING',
  severity: 'warning',
  title: 'every container limits CPU',
  why: 'Without a limit a busy container slows down others beyond what they requested. A limit throttles even an idle node, so this is the demand that a platform switches off when it decides so.',
  fix: 'set resources.limits.cpu, or switch the code off with the reason',
  sources: ['kube-score container-resources', 'Trivy KSV-0011', 'Checkov CKV_K8S_11', 'kubescape C-0270'],
  subject: 'pods',
  ...resourceDemand({ side: 'limits', resources: ['cpu'] }),
};
