import type { RuleCases } from '../../../rule-cases';
import { pod, service } from '../objects';

export const cases: RuleCases = {
  code: 'ROOT_GROUP_USED',
  passes: [{ yaml: pod({ securityContext: { runAsGroup: 10001, fsGroup: 10001, supplementalGroups: [10002] } }) }],
  fails: [
    {
      yaml: pod(
        { securityContext: { fsGroup: 0, supplementalGroups: [10002, 0] } },
        { securityContext: { runAsGroup: 0 } },
      ),
      says: [
        'Pod/shop/api spec.securityContext.fsGroup: the container has the group of root; found 0; fix: use a number above 10000, such as 10001',
        'Pod/shop/api spec.securityContext.supplementalGroups[1]: the container has the group of root; found 0; fix: use a number above 10000, such as 10001',
        'Pod/shop/api spec.containers[0].securityContext.runAsGroup: the container has the group of root; found 0; fix: use a number above 10000, such as 10001',
      ],
    },
  ],
  doesNotApply: [{ yaml: service() }],
};
