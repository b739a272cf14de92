import type { RuleCases } from '../../rule-cases';
import { all, container, object, pod } from './objects';

const resources = (fields: string): string => container(`resources: { ${fields} }`);
const whole = (ofPod: string, ofContainer: string): string =>
  object(
    'v1',
    'Pod',
    `spec: { resources: { ${ofPod} }, containers: [{ name: web, image: web, resources: { ${ofContainer} } }] }`,
  );

export const cases: RuleCases = {
  code: 'RESOURCES_INVALID',
  passes: [
    {
      yaml: all(
        resources('requests: { cpu: 100m, memory: 128Mi }, limits: { cpu: 1, memory: 128Mi }'),
        resources('limits: { nvidia.com/gpu: 1 }'),
        resources('requests: { hugepages-2Mi: 4Mi, memory: 1Gi }, limits: { hugepages-2Mi: 4Mi, memory: 1Gi }'),
        whole('limits: { cpu: 2 }', 'limits: { cpu: 1 }'),
      ),
    },
  ],
  fails: [
    {
      yaml: all(
        resources('requests: { memory: 2Gi }, limits: { memory: 1Gi }'),
        resources('limits: { memoy: 1Gi }'),
        resources('requests: { cpu: -1 }'),
        resources('limits: { nvidia.com/gpu: 500m }'),
        resources('requests: { nvidia.com/gpu: 1 }'),
        resources('requests: { nvidia.com/gpu: 1 }, limits: { nvidia.com/gpu: 2 }'),
        resources('requests: { hugepages-2Mi: 4Mi }, limits: { hugepages-2Mi: 4Mi }'),
        resources('claims: [{ name: gpu }]'),
        whole('requests: { cpu: 1 }', 'requests: { cpu: 2 }'),
        whole('limits: { cpu: 1 }', 'limits: { cpu: 2 }'),
        container('resizePolicy: [{ resourceName: disk, restartPolicy: NotRequired }]'),
      ),
      says: [
        'Pod/shop/web spec.containers[0].resources.requests.memory: the request is above the limit; found "2Gi"; accepted at most 1Gi',
        'Pod/shop/web spec.containers[0].resources.limits.memoy: there is no such resource; found memoy; accepted cpu, memory, ephemeral-storage, hugepages-<size>, or a resource with a domain, such as "nvidia.com/gpu"; fix: did you mean "memory"?',
        'Pod/shop/web spec.containers[0].resources.requests.cpu: cpu is negative; found -1; accepted a quantity from zero',
        'Pod/shop/web spec.containers[0].resources.limits["nvidia.com/gpu"]: this resource comes in whole numbers; found "500m"; accepted a whole number',
        'Pod/shop/web spec.containers[0].resources.requests["nvidia.com/gpu"]: a resource that cannot be shared needs a limit; found 1; accepted a limit of 1',
        'Pod/shop/web spec.containers[0].resources.requests["nvidia.com/gpu"]: the request of this resource must be its limit; found 1; accepted 2',
        'Pod/shop/web spec.containers[0].resources: huge pages need cpu or memory beside them',
        'Pod/shop/web spec.containers[0].resources.claims[0].name: the pod has no such claim in resourceClaims; found "gpu"',
        'Pod/shop/web spec.resources.requests.cpu: the containers request more together; found 1; accepted at least 2',
        'Pod/shop/web spec.containers[0].resources.limits.cpu: the limit is above that of the whole pod; found 2; accepted at most 1',
        'Pod/shop/web spec.containers[0].resizePolicy[0].resourceName: this is no resource that can be resized; found "disk"; accepted cpu, memory',
      ],
    },
  ],
  doesNotApply: [{ yaml: pod() }],
};
