import type { RuleCases } from '../../rule-cases';
import { crds } from './crds';
import { object, pod, rollout } from './objects';

export const cases: RuleCases = {
  code: 'CUSTOM_KIND_UNCHECKED',
  passes: [{ yaml: rollout('containers: [{ name: web, image: web }]'), target: { crds: crds() } }],
  fails: [
    {
      yaml: object('example.com/v1', 'Widget', 'spec: {}'),
      says: [
        'Widget/shop/web apiVersion: no CRD of this API group is known, so its fields are not checked; found example.com/v1 Widget',
      ],
    },
  ],
  doesNotApply: [{ yaml: pod() }],
};
