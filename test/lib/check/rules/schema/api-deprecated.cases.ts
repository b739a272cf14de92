import type { RuleCases } from '../../rule-cases';
import { object } from './objects';

const endpoints = object('v1', 'Endpoints', 'subsets: []');

export const cases: RuleCases = {
  code: 'API_DEPRECATED',
  passes: [{ yaml: endpoints, target: { kubernetesVersion: '1.32' } }],
  fails: [
    {
      yaml: endpoints,
      says: [
        'Endpoints/shop/web apiVersion: this API version is deprecated since Kubernetes 1.33; found v1 Endpoints; accepted discovery.k8s.io/v1 EndpointSlice; fix: write it as discovery.k8s.io/v1 EndpointSlice; no removal is announced',
      ],
    },
  ],
  doesNotApply: [{ yaml: object('batch/v1beta1', 'CronJob', 'spec: {}') }],
};
