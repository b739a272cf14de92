import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'MOUNT_PATH_TWICE',
  passes: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {containers: [{name: api, volumeMounts: [{name: a, mountPath: /a}, {name: b, mountPath: /b}]}]}
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {containers: [{name: api, volumeMounts: [{name: a, mountPath: /data}, {name: b, mountPath: /data}]}]}
`,
      says: [
        'Pod/shop/api spec.containers[0].volumeMounts[1].mountPath: another mount of the container has this path; found /data; fix: mount one of the two elsewhere; the other is spec.containers[0].volumeMounts[0].mountPath',
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
    - {name: api, volumeMounts: [{name: a, mountPath: /data}]}
    - {name: proxy, volumeMounts: [{name: a, mountPath: /data}]}
`,
    },
  ],
};
