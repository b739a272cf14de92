import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'MOUNT_WITHOUT_VOLUME',
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
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: shop}
spec:
  serviceName: db
  selector: {matchLabels: {app: db}}
  template:
    metadata: {labels: {app: db}}
    spec: {containers: [{name: db, volumeMounts: [{name: data, mountPath: /data}]}]}
  volumeClaimTemplates: [{metadata: {name: data}, spec: {}}]
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
  volumes: [{name: tmp, emptyDir: {}}]
  containers: [{name: api, volumeMounts: [{name: tpm, mountPath: /tmp}]}]
`,
      says: [
        'Pod/shop/api spec.containers[0].volumeMounts[0].name: the pod declares no volume of this name; found tpm; accepted tmp; fix: did you mean "tmp"?',
      ],
    },
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {containers: [{name: api, volumeMounts: [{name: data, mountPath: /data}]}]}
`,
      says: [
        'Pod/shop/api spec.containers[0].volumeMounts[0].name: the pod declares no volume of this name; found data; accepted nothing: none is defined; fix: declare a volume "data", or remove the mount',
      ],
    },
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {containers: [{name: api, volumeDevices: [{name: disk, devicePath: /dev/xvda}]}]}
`,
      says: [
        'Pod/shop/api spec.containers[0].volumeDevices[0].name: the pod declares no volume of this name; found disk; accepted nothing: none is defined; fix: declare a volume "disk", or remove the mount',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {volumes: [{name: tmp, emptyDir: {}}], containers: [{name: api}]}
`,
    },
  ],
};
