import type { RuleCases } from '../../rule-cases';
import { all, object } from './objects';

const namespace = (labels: string): string =>
  `{ apiVersion: v1, kind: Namespace, metadata: { name: web, labels: { ${labels} } } }`;
const prefix = 'pod-security.kubernetes.io';

export const cases: RuleCases = {
  code: 'POD_SECURITY_LABEL_INVALID',
  passes: [
    {
      yaml: namespace(
        `${prefix}/enforce: restricted, ${prefix}/enforce-version: v1.36, ${prefix}/warn-version: latest`,
      ),
    },
  ],
  fails: [
    {
      yaml: all(namespace(`${prefix}/enforce: restriced`), namespace(`${prefix}/audit-version: "1.36"`)),
      says: [
        'Namespace/web metadata.labels["pod-security.kubernetes.io/enforce"]: this is no level of Pod Security; found "restriced"; accepted privileged, baseline, restricted; fix: did you mean "restricted"?',
        'Namespace/web metadata.labels["pod-security.kubernetes.io/audit-version"]: this is not a version of Pod Security; found "1.36"; accepted "latest", or a version such as "v1.36"',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: object('v1', 'ConfigMap', 'data: {}').replace(
        'name: web',
        `name: web, labels: { ${prefix}/enforce: none }`,
      ),
    },
  ],
};
