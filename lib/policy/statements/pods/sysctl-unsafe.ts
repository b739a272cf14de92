import { fieldAt, listOf, textOf } from '../../../manifest';
import { eachPod, podSpecPath } from '../../pods';
import { podSecurityBaseline } from '../../sources';
import type { PolicyStatement } from '../../statement';

/** Those of Kubernetes 1.32 and newer that concern the pod's own namespaces alone. */
const safe: readonly (string | undefined)[] = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.tcp_wmem',
];

/** Settings of the kernel. */
export const sysctlUnsafe: PolicyStatement = {
  code: 'SYSCTL_UNSAFE',
  severity: 'error',
  title: 'pods set only those kernel settings that are their own',
  why: 'Most sysctls are shared by all pods of a node, or can starve it. The kubelet refuses a pod with one that is not allowed there, and the pod stays away.',
  fix: 'remove the sysctl, or set it on the nodes of a dedicated group',
  sources: [podSecurityBaseline, 'Trivy KSV-0026', 'Kyverno restrict-sysctls'],
  subject: 'pods',
  check: eachPod((pod) =>
    listOf(fieldAt(pod.spec, 'securityContext', 'sysctls')).flatMap((sysctl, index) => {
      const name = textOf(fieldAt(sysctl, 'name'));
      if (safe.includes(name)) return [];
      return [
        {
          field: `${podSpecPath(pod)}.securityContext.sysctls[${index}].name`,
          message: 'the kernel setting is not safe',
          found: name ?? 'no name',
          accepted: safe.join(', '),
          fix: 'remove it',
        },
      ];
    }),
  ),
  cel: {
    expression: `variables.podSpec.?securityContext.sysctls.orValue([]).all(s, s.name in [${safe.map((name) => `'${name}'`).join(', ')}])`,
    message: 'the pod sets an unsafe sysctl',
  },
};
