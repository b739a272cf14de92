import type { RuleCases } from '../../rule-cases';
import { all, object, pod, workload } from './objects';

export const cases: RuleCases = {
  code: 'LABEL_INVALID',
  passes: [
    {
      yaml: pod('nodeSelector: { kubernetes.io/arch: arm64 }').replace(
        'name: web',
        'name: web, labels: { app: "", tier: A_b.c }',
      ),
    },
  ],
  fails: [
    {
      yaml: all(
        pod().replace('name: web', 'name: web, labels: { branch: feature/x }'),
        pod().replace('name: web', 'name: web, labels: { "a/b/c": x }'),
        workload('Deployment', '').replace('labels: { app: web }', 'labels: { app: web, "owner@x": y }'),
        pod('nodeSelector: { pool: "a b" }'),
      ),
      says: [
        'Pod/shop/web metadata.labels.branch: this is not a value for a label; found "feature/x"; accepted empty, or letters, digits, "-", "_" and ".", a letter or digit at both ends, at most 63 characters; fix: such as "feature-x"',
        'Pod/shop/web metadata.labels["a/b/c"]: this is not a key for a label; found a/b/c; accepted letters, digits, "-", "_" and ".", a letter or digit at both ends, at most 63 characters, optionally after a DNS prefix and "/"',
        'Deployment/shop/web spec.template.metadata.labels["owner@x"]: this is not a key for a label; found owner@x; accepted letters, digits, "-", "_" and ".", a letter or digit at both ends, at most 63 characters, optionally after a DNS prefix and "/"',
        'Pod/shop/web spec.nodeSelector.pool: this is not a value for a label; found "a b"; accepted empty, or letters, digits, "-", "_" and ".", a letter or digit at both ends, at most 63 characters; fix: such as "a-b"',
      ],
    },
  ],
  doesNotApply: [{ yaml: object('v1', 'ConfigMap', 'data: { a: feature/x }') }],
};
