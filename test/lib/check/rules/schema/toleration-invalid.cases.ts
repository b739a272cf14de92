import type { RuleCases } from '../../rule-cases';
import { all, pod } from './objects';

const toleration = (fields: string): string => pod(`tolerations: [{ ${fields} }]`);

export const cases: RuleCases = {
  code: 'TOLERATION_INVALID',
  passes: [
    {
      yaml: all(
        toleration('operator: Exists'),
        toleration('key: spot, value: "true", effect: NoSchedule'),
        toleration('key: spot, operator: Exists, effect: NoExecute, tolerationSeconds: 30'),
      ),
    },
  ],
  fails: [
    {
      yaml: all(
        toleration('effect: NoSchedule'),
        toleration('key: spot, operator: Exists, value: "true"'),
        toleration('key: spot, tolerationSeconds: 30, effect: NoSchedule'),
        toleration('key: a b, operator: Exists'),
        toleration('key: spot, value: a b'),
        toleration('key: spot, operator: Gt, value: "1"'),
      ),
      says: [
        'Pod/shop/web spec.tolerations[0]: without a key the operator must be Exists; found {"effect":"NoSchedule"}',
        'Pod/shop/web spec.tolerations[0].value: Exists takes no value; found "true"',
        'Pod/shop/web spec.tolerations[0].effect: tolerationSeconds counts only with effect NoExecute; found "NoSchedule"',
        'Pod/shop/web spec.tolerations[0].key: this is not a key for a taint; found "a b"; accepted letters, digits, "-", "_" and ".", a letter or digit at both ends, at most 63 characters, optionally after a DNS prefix and "/"; fix: such as "a-b"',
        'Pod/shop/web spec.tolerations[0].value: this is not a value for a taint; found "a b"; accepted empty, or letters, digits, "-", "_" and ".", a letter or digit at both ends, at most 63 characters; fix: such as "a-b"',
        'Pod/shop/web spec.tolerations[0].operator: this operator is behind a feature gate; found "Gt"; accepted Equal, Exists',
      ],
    },
  ],
  doesNotApply: [{ yaml: pod('nodeSelector: { spot: "true" }') }],
};
