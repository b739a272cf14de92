import type { RuleCases } from '../../../rule-cases';
import { configMap, digest } from '../objects';

export const cases: RuleCases = {
  code: 'RANDOM_TEXT',
  passes: [
    { yaml: configMap({ IMAGE: `ghcr.io/acme/api@sha256:${digest}`, ID: '3f2504e0-4f89-41d3-9a0c-0305e82c3301' }) },
  ],
  fails: [
    {
      yaml: configMap({ salt: 'Zk3qT8vYw1Lr6XbN0pDs5Hj2Mc9GfA7u' }),
      says: [
        'ConfigMap/shop/api data["salt"]: the text looks like a key; found salt; fix: keep it in the secret store, or say by its name that it is public',
      ],
    },
  ],
  doesNotApply: [{ yaml: configMap({}, { 'checksum/config': 'Zk3qT8vYw1Lr6XbN0pDs5Hj2Mc9GfA7u' }) }],
};
