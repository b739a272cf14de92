import type { RuleCases } from '../../../rule-cases';
import { pod, service } from '../objects';

export const cases: RuleCases = {
  code: 'ROOT_USER_SET',
  passes: [
    { yaml: pod({ securityContext: { runAsUser: 10001 } }) },
    { yaml: pod({ hostUsers: false, securityContext: { runAsUser: 0 } }) },
  ],
  fails: [
    {
      yaml: pod({ securityContext: { runAsUser: 0 } }, { securityContext: { runAsUser: 0 } }),
      says: [
        'Pod/shop/api spec.securityContext.runAsUser: the container is told to run as root; found 0; fix: use a number above 10000, such as 10001',
        'Pod/shop/api spec.containers[0].securityContext.runAsUser: the container is told to run as root; found 0; fix: use a number above 10000, such as 10001',
      ],
    },
  ],
  doesNotApply: [{ yaml: service() }],
};
