import type { RuleCases } from '../../../rule-cases';
import { deployment, pod, rolloutByReference } from '../objects';

export const cases: RuleCases = {
  code: 'REQUEST_MISSING',
  passes: [
    { yaml: pod({}, { resources: { requests: { cpu: '100m', memory: '64Mi', 'ephemeral-storage': '64Mi' } } }) },
    { yaml: pod({}, { resources: { limits: { cpu: '100m', memory: '64Mi', 'ephemeral-storage': '64Mi' } } }) },
  ],
  fails: [
    {
      yaml: deployment({}, { resources: { requests: { cpu: '100m' }, limits: { memory: '64Mi' } } }),
      says: [
        'Deployment/shop/api spec.template.spec.containers[0].resources.requests.ephemeral-storage: the container sets no request for ephemeral-storage; fix: set what it needs by its metrics',
      ],
    },
    {
      yaml: pod(
        { initContainers: [{ name: 'setup', image: 'setup' }] },
        { resources: { limits: { cpu: '100m', memory: '64Mi', 'ephemeral-storage': '64Mi' } } },
      ),
      says: [
        'Pod/shop/api spec.initContainers[0].resources.requests.cpu: the container sets no request for cpu; fix: set what it needs by its metrics',
        'Pod/shop/api spec.initContainers[0].resources.requests.memory: the container sets no request for memory; fix: set what it needs by its metrics',
        'Pod/shop/api spec.initContainers[0].resources.requests.ephemeral-storage: the container sets no request for ephemeral-storage; fix: set what it needs by its metrics',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: pod(
        { ephemeralContainers: [{ name: 'debug', image: 'debug' }] },
        { resources: { limits: { cpu: '1', memory: '64Mi', 'ephemeral-storage': '64Mi' } } },
      ),
    },
    { yaml: rolloutByReference },
  ],
};
