import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'CONFIG_MAP_KEY_MISSING',
  passes: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {containers: [{name: api, env: [{name: X, valueFrom: {configMapKeyRef: {name: settings, key: LEVEL}}}]}]}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: shop}
data: {LEVEL: info}
`,
    },
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec:
  volumes: [{name: f, configMap: {name: settings, items: [{key: logo, path: logo.png}]}}]
  containers: [{name: api}]
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: shop}
data: {LEVEL: info}
binaryData: {logo: aGk=}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {containers: [{name: api, env: [{name: X, valueFrom: {configMapKeyRef: {name: settings, key: LEVLE}}}]}]}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: shop}
data: {LEVEL: info}
`,
      says: [
        'Pod/shop/api spec.containers[0].env[0].valueFrom.configMapKeyRef.key: ConfigMap settings has no such key; found LEVLE; accepted LEVEL; fix: did you mean "LEVEL"?',
      ],
    },
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec:
  volumes: [{name: f, configMap: {name: settings, items: [{key: LEVEL, path: a}, {key: app.yaml, path: b}]}}]
  containers: [{name: api}]
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: shop}
data: {LEVEL: info}
`,
      says: [
        'Pod/shop/api spec.volumes[0].configMap.items[1].key: ConfigMap settings has no such key; found app.yaml; accepted LEVEL; fix: add the key to the ConfigMap, or read one that it has',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {containers: [{name: api, env: [{name: X, valueFrom: {configMapKeyRef: {name: elsewhere, key: LEVEL}}}]}]}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: shop}
data: {LEVEL: info}
`,
    },
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec:
  containers:
    - {name: api, env: [{name: X, valueFrom: {configMapKeyRef: {name: settings, key: EXTRA, optional: true}}}]}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: shop}
data: {LEVEL: info}
`,
    },
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {containers: [{name: api, envFrom: [{configMapRef: {name: settings}}]}]}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: shop}
data: {LEVEL: info}
`,
    },
  ],
};
