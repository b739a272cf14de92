import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'PORT_NAME_TWICE',
  passes: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec:
  containers: [{name: api, ports: [{containerPort: 8080, name: http}, {containerPort: 9090, name: metrics}]}]
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
  fails: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {containers: [{name: api, ports: [{containerPort: 8080, name: http}, {containerPort: 9090, name: http}]}]}
`,
      says: [
        'Pod/shop/api spec.containers[0].ports[1].name: another port of the pod has this name; found http; fix: rename this one, or spec.containers[0].ports[0].name',
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
    - {name: proxy, ports: [{containerPort: 9090, name: http}]}
`,
      says: [
        'Pod/shop/api spec.containers[1].ports[0].name: another port of the pod has this name; found http; fix: rename this one, or spec.containers[0].ports[0].name',
      ],
    },
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec:
  initContainers: [{name: proxy, restartPolicy: Always, ports: [{containerPort: 9090, name: http}]}]
  containers: [{name: api, ports: [{containerPort: 8080, name: http}]}]
`,
      says: [
        'Pod/shop/api spec.containers[0].ports[0].name: another port of the pod has this name; found http; fix: rename this one, or spec.initContainers[0].ports[0].name',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {containers: [{name: api, ports: [{containerPort: 8080}, {containerPort: 9090}]}]}
`,
    },
  ],
};
