import type { RuleCases } from '../../../rule-cases';
import { pod, service } from '../objects';

export const cases: RuleCases = {
  code: 'SYSCTL_UNSAFE',
  passes: [{ yaml: pod({ securityContext: { sysctls: [{ name: 'net.ipv4.tcp_syncookies', value: '1' }] } }) }],
  fails: [
    {
      yaml: pod({ securityContext: { sysctls: [{ name: 'kernel.msgmax', value: '65536' }] } }),
      says: [
        'Pod/shop/api spec.securityContext.sysctls[0].name: the kernel setting is not safe; found kernel.msgmax; accepted kernel.shm_rmid_forced, net.ipv4.ip_local_port_range, net.ipv4.ip_local_reserved_ports, net.ipv4.ip_unprivileged_port_start, net.ipv4.ping_group_range, net.ipv4.tcp_fin_timeout, net.ipv4.tcp_keepalive_intvl, net.ipv4.tcp_keepalive_probes, net.ipv4.tcp_keepalive_time, net.ipv4.tcp_rmem, net.ipv4.tcp_syncookies, net.ipv4.tcp_wmem; fix: remove it',
      ],
    },
  ],
  doesNotApply: [{ yaml: service() }],
};
