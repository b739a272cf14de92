import type { RuleCases } from '../../rule-cases';
import { all, object, pod, workload } from './objects';

export const cases: RuleCases = {
  code: 'SCHEMA_INVALID',
  passes: [{ yaml: all(pod('terminationGracePeriodSeconds: 5'), workload('Deployment', 'replicas: 2')) }],
  fails: [
    {
      yaml: all(
        workload('Deployment', 'replcas: 2'),
        workload('Deployment', 'replicas: two'),
        pod('dnsPolicy: Nobody'),
        object('v1', 'Secret', 'data: { password: "not base64, but secret" }'),
      ),
      says: [
        'Deployment/shop/web spec.replcas: unknown field "replcas"; found replcas; accepted replicas; fix: did you mean "replicas"?',
        'Deployment/shop/web spec.replicas: wrong type; found "two"; accepted integer',
        'Pod/shop/web spec.dnsPolicy: value is not allowed; found "Nobody"; accepted ClusterFirst, ClusterFirstWithHostNet, Default, None',
        'Secret/shop/web data.password: not a valid byte; accepted base64',
      ],
    },
  ],
  doesNotApply: [{ yaml: object('apps/v1', 'Deploymnt', 'replcas: 2') }],
};
