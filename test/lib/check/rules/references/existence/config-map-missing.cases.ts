import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'CONFIG_MAP_MISSING',
  passes: [
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
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {volumes: [{name: ca, configMap: {name: kube-root-ca.crt}}], containers: [{name: api}]}
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
metadata: {name: settings}
data: {LEVEL: info}
`,
    },
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api}
spec: {containers: [{name: api, envFrom: [{configMapRef: {name: settings}}]}]}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: default}
data: {LEVEL: info}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  template:
    metadata: {labels: {app: api}}
    spec: {containers: [{name: api, envFrom: [{configMapRef: {name: setings}}]}]}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: shop}
data: {LEVEL: info}
`,
      says: [
        'Deployment/shop/api spec.template.spec.containers[0].envFrom[0].configMapRef.name: no ConfigMap of this name is in namespace shop; found setings; fix: did you mean "settings"?',
      ],
    },
    {
      yaml: `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: api, namespace: shop}
spec:
  template:
    metadata: {labels: {app: api}}
    spec:
      volumes: [{name: files, projected: {sources: [{configMap: {name: files}}]}}]
      containers: [{name: api}]
---
apiVersion: v1
kind: ConfigMap
metadata: {name: files, namespace: other}
data: {LEVEL: info}
`,
      says: [
        'Rollout/shop/api spec.template.spec.volumes[0].projected.sources[0].configMap.name: no ConfigMap of this name is in namespace shop; found files; fix: there is one in namespace other; this name means namespace shop',
      ],
    },
    {
      yaml: `
apiVersion: example.com/v1
kind: Sandbox
metadata: {name: api, namespace: shop}
spec:
  podTemplate:
    metadata: {labels: {}}
    spec: {containers: [{name: api, env: [{name: X, valueFrom: {configMapKeyRef: {name: flags, key: NEW}}}]}]}
`,
      says: [
        'Sandbox/shop/api spec.podTemplate.spec.containers[0].env[0].valueFrom.configMapKeyRef.name: no ConfigMap of this name is in namespace shop; found flags; fix: declare the ConfigMap "flags" in namespace shop, or name one that exists',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec:
  containers:
    - {name: api, env: [{name: X, valueFrom: {configMapKeyRef: {name: flags, key: NEW, optional: true}}}]}
`,
    },
    {
      yaml: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: reader, namespace: shop}
rules: [{apiGroups: [''], resources: [configmaps], resourceNames: [later], verbs: [get]}]
`,
    },
  ],
};
