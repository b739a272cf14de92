import type { RuleCases } from '../../../rule-cases';

const range = (limits: string, namespace = 'shop'): string => `
apiVersion: v1
kind: LimitRange
metadata: {name: limits, namespace: ${namespace}}
spec: {limits: [${limits}]}
`;

const deployment = (...resources: readonly string[]): string => `
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template:
    metadata: {labels: {app: api}}
    spec:
      containers: [${resources.map((one, index) => `{name: c${index}, image: api, resources: {${one}}}`).join(', ')}]
`;

const containers =
  '{type: Container, max: {cpu: "1", memory: 1Gi}, min: {cpu: 10m}, default: {cpu: 500m, memory: 256Mi}}';
const ratio = '{type: Container, maxLimitRequestRatio: {cpu: "4"}}';
const pods = '{type: Pod, max: {cpu: "2"}, min: {memory: 100Mi}}';
const set = 'requests: {cpu: 500m, memory: 128Mi}, limits: {cpu: "1", memory: 1Gi}';
const at = 'Deployment/shop/api spec.template.spec.containers';
const fix = (what: string): string => `fix: set ${what} within the range, or widen LimitRange "limits"`;

export const cases: RuleCases = {
  code: 'LIMIT_RANGE_EXCEEDED',
  passes: [
    { yaml: range(containers) + deployment(set, set) },
    // the range fills in what is not set, and a limit is the request too
    { yaml: range(containers) + deployment('', 'limits: {cpu: 100m}') },
    { yaml: range('{type: Container, max: {cpu: "1"}, min: {cpu: 10m}}') + deployment('') },
    { yaml: range('{type: Container, min: {cpu: 10m}}') + deployment('') },
    { yaml: range(ratio) + deployment('requests: {cpu: 250m}, limits: {cpu: "1"}', 'limits: {cpu: "3"}') },
    { yaml: range(pods) + deployment(set, set) },
  ],
  fails: [
    {
      yaml: range(containers) + deployment('limits: {cpu: "2"}', 'requests: {cpu: 5m}, limits: {memory: 2Gi}'),
      says: [
        `${at}[0].resources.limits.cpu: LimitRange "limits" refuses the pods: the limit of cpu is above the maximum; found 2; accepted at most 1; ${fix('limits.cpu')}`,
        `${at}[1].resources.limits.memory: LimitRange "limits" refuses the pods: the limit of memory is above the maximum; found 2Gi; accepted at most 1Gi; ${fix('limits.memory')}`,
        `${at}[1].resources.requests.cpu: LimitRange "limits" refuses the pods: the request of cpu is below the minimum; found 5m; accepted at least 10m; ${fix('requests.cpu')}`,
      ],
    },
    // between the limit that is filled in and the maximum
    {
      yaml: range(containers) + deployment('requests: {cpu: 800m}'),
      says: [
        `${at}[0].resources.requests.cpu: LimitRange "limits" refuses the pods: the request of cpu is above the limit that a container gets that sets none; found 800m; accepted at most 500m, or a limit of its own; ${fix('requests.cpu')}`,
      ],
    },
    // a request without its limit gets the limit of the range; above the maximum it is said once
    {
      yaml: range(containers) + deployment('requests: {cpu: "3"}, limits: {memory: 1Gi}'),
      says: [
        `${at}[0].resources.requests.cpu: LimitRange "limits" refuses the pods: the request of cpu is above the maximum; found 3; accepted at most 1; ${fix('requests.cpu')}`,
      ],
    },
    {
      yaml: range(containers) + deployment('requests: {cpu: 10m}, limits: {cpu: 5m}'),
      says: [
        `${at}[0].resources.limits.cpu: LimitRange "limits" refuses the pods: the limit of cpu is below the minimum; found 5m; accepted at least 10m; ${fix('limits.cpu')}`,
      ],
    },
    {
      yaml: range(ratio) + deployment('requests: {cpu: 100m}, limits: {cpu: "1"}', 'requests: {cpu: 100m}', ''),
      says: [
        `${at}[0].resources.limits.cpu: LimitRange "limits" refuses the pods: the limit of cpu is more than 4 times the request; found 1 over 100m; accepted at most 4 times the request; ${fix('limits.cpu')}`,
        `${at}[1].resources.limits.cpu: LimitRange "limits" refuses the pods: the limit of cpu is not set; accepted at most 4 times the request; ${fix('limits.cpu')}`,
        `${at}[2].resources.requests.cpu: LimitRange "limits" refuses the pods: the request of cpu is not set; accepted at most 4 times the request; ${fix('requests.cpu')}`,
      ],
    },
    {
      yaml: range(pods) + deployment(set, set, set),
      says: [
        `${at}: LimitRange "limits" refuses the pods: taken together, the limit of cpu is above the maximum; found 3; accepted at most 2; ${fix('limits.cpu')}`,
      ],
    },
    {
      yaml: range(pods) + deployment('requests: {memory: 50Mi}'),
      says: [
        `${at}: LimitRange "limits" refuses the pods: taken together, the limit of cpu is not set; accepted at most 2; ${fix('limits.cpu')}`,
        `${at}: LimitRange "limits" refuses the pods: taken together, the request of memory is below the minimum; found 50Mi; accepted at least 100Mi; ${fix('requests.memory')}`,
      ],
    },
  ],
  doesNotApply: [
    // of another namespace
    { yaml: range(containers, 'other') + deployment('limits: {cpu: "2"}') },
    { yaml: range('{type: PersistentVolumeClaim, max: {storage: 1Gi}}') + deployment('limits: {cpu: "2"}') },
    // of resources that it does not know
    { yaml: range('{type: Pod, max: {example.org/gpu: "1"}}') + deployment('limits: {example.org/gpu: "2"}') },
    { yaml: range('{type: Container, max: {cpu: much}}') + deployment('limits: {cpu: more}') },
  ],
};
