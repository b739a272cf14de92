import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'PROBE_PORT_UNKNOWN',
  passes: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec:
  containers:
    - name: api
      ports: [{containerPort: 8080, name: http}]
      livenessProbe: {httpGet: {path: /health, port: http}}
      readinessProbe: {httpGet: {path: /health, port: 8081}}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec:
  containers:
    - name: api
      ports: [{containerPort: 8080, name: http}]
      readinessProbe: {httpGet: {path: /health, port: htpp}}
`,
      says: [
        'Pod/shop/api spec.containers[0].readinessProbe.httpGet.port: the container has no port of this name; found htpp; accepted http; fix: did you mean "http"?',
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
    - {name: proxy, startupProbe: {tcpSocket: {port: http}}}
`,
      says: [
        'Pod/shop/api spec.containers[1].startupProbe.tcpSocket.port: the container has no port of this name; found http; accepted nothing: none is defined; fix: name a port of the container "http", or write the number',
      ],
    },
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec:
  containers:
    - name: api
      ports: [{containerPort: 8080, name: http}]
      lifecycle: {preStop: {httpGet: {path: /health, port: admin}}}
`,
      says: [
        'Pod/shop/api spec.containers[0].lifecycle.preStop.httpGet.port: the container has no port of this name; found admin; accepted http; fix: name a port of the container "admin", or write the number',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {containers: [{name: api, livenessProbe: {exec: {command: ['true']}}}]}
`,
    },
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {containers: [{name: api, livenessProbe: {httpGet: {path: /health, port: 8080}}}]}
`,
    },
  ],
};
