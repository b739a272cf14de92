import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'VOLUME_NOT_MOUNTED',
  passes: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec:
  volumes: [{name: tmp, emptyDir: {}}]
  containers: [{name: api, volumeMounts: [{name: tmp, mountPath: /tmp}]}]
`,
    },
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec:
  initContainers: [{name: setup, volumeMounts: [{name: tmp, mountPath: /tmp}]}]
  volumes: [{name: tmp, emptyDir: {}}]
  containers: [{name: api}]
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
  volumes: [{name: tmp, emptyDir: {}}, {name: files, configMap: {name: files}}]
  containers: [{name: api, volumeMounts: [{name: tmp, mountPath: /tmp}]}]
`,
      says: [
        'Pod/shop/api spec.volumes[1].name: no container mounts this volume; found files; fix: mount it, or remove it',
      ],
    },
    {
      yaml: `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: shop}
spec:
  serviceName: db
  selector: {matchLabels: {app: db}}
  template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db}]}}
  volumeClaimTemplates: [{metadata: {name: data}, spec: {}}]
`,
      says: [
        'StatefulSet/shop/db spec.volumeClaimTemplates[0].metadata.name: no container mounts this volume; found data; fix: mount it, or remove it',
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
  ],
};
