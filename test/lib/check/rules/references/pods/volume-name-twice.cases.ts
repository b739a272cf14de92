import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'VOLUME_NAME_TWICE',
  passes: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {volumes: [{name: a, emptyDir: {}}, {name: b, emptyDir: {}}], containers: [{name: api}]}
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
  volumes: [{name: a, emptyDir: {}}, {name: b, emptyDir: {}}, {name: a, configMap: {name: settings}}]
  containers: [{name: api}]
`,
      says: [
        'Pod/shop/api spec.volumes[2].name: another volume of the pod has this name; found a; fix: rename this one or spec.volumes[0].name, and its mounts',
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
