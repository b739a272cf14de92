import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'PORT_TWICE',
  passes: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {containers: [{name: api, ports: [{containerPort: 53}, {containerPort: 53, protocol: UDP}]}]}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {containers: [{name: api, ports: [{containerPort: 8080, name: http}, {containerPort: 8080, name: web}]}]}
`,
      says: [
        'Pod/shop/api spec.containers[0].ports[1].containerPort: another port of the pod has this number and protocol; found 8080/TCP; fix: remove this one, or change it or spec.containers[0].ports[0].containerPort',
      ],
    },
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec:
  containers:
    - {name: api, ports: [{containerPort: 8080, name: http}]}
    - {name: proxy, ports: [{containerPort: 8080, name: proxy}]}
`,
      says: [
        'Pod/shop/api spec.containers[1].ports[0].containerPort: another port of the pod has this number and protocol; found 8080/TCP; fix: remove this one, or change it or spec.containers[0].ports[0].containerPort',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {containers: [{name: api}]}
`,
    },
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec:
  initContainers: [{name: setup, ports: [{containerPort: 8080, name: http}]}]
  containers: [{name: api, ports: [{containerPort: 8080, name: http}]}]
`,
    },
  ],
};
