import type { RuleCases } from '../../../rule-cases';
import { namespace } from '../objects';

export const cases: RuleCases = {
  code: 'NAMESPACE_POD_SECURITY_UNVERSIONED',
  passes: [
    {
      yaml: namespace({
        'pod-security.kubernetes.io/enforce': 'restricted',
        'pod-security.kubernetes.io/enforce-version': 'v1.36',
      }),
    },
  ],
  fails: [
    {
      yaml: namespace({
        'pod-security.kubernetes.io/enforce': 'restricted',
        'pod-security.kubernetes.io/warn': 'restricted',
        'pod-security.kubernetes.io/warn-version': 'latest',
      }),
      says: [
        'Namespace/shop metadata.labels["pod-security.kubernetes.io/enforce-version"]: the level changes with the next upgrade of the cluster; found no label; accepted a version, such as v1.36; fix: name the version',
        'Namespace/shop metadata.labels["pod-security.kubernetes.io/warn-version"]: the level changes with the next upgrade of the cluster; found latest; accepted a version, such as v1.36; fix: name the version',
      ],
    },
  ],
  doesNotApply: [{ yaml: namespace({}) }],
};
