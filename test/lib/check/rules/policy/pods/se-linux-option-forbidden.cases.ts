import type { RuleCases } from '../../../rule-cases';
import { pod, service } from '../objects';

export const cases: RuleCases = {
  code: 'SE_LINUX_OPTION_FORBIDDEN',
  passes: [{ yaml: pod({ securityContext: { seLinuxOptions: { type: 'container_t', level: 's0:c1' } } }) }],
  fails: [
    {
      yaml: pod(
        { securityContext: { seLinuxOptions: { type: 'spc_t' } } },
        { securityContext: { seLinuxOptions: { user: 'root', role: 'admin' } } },
      ),
      says: [
        'Pod/shop/api spec.securityContext.seLinuxOptions.type: the SELinux option is not allowed; found spc_t; accepted container_t, container_init_t, container_kvm_t, container_engine_t; fix: remove it',
        'Pod/shop/api spec.containers[0].securityContext.seLinuxOptions.user: the SELinux option is not allowed; found root; accepted nothing; fix: remove it',
        'Pod/shop/api spec.containers[0].securityContext.seLinuxOptions.role: the SELinux option is not allowed; found admin; accepted nothing; fix: remove it',
      ],
    },
  ],
  doesNotApply: [{ yaml: service() }],
};
