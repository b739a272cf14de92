import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'PERSISTENT_VOLUME_CLAIM_MISSING',
  passes: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {volumes: [{name: data, persistentVolumeClaim: {claimName: data}}], containers: [{name: api}]}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data, namespace: shop}
spec: {}
`,
    },
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: backup, namespace: shop}
spec: {volumes: [{name: data, persistentVolumeClaim: {claimName: data-db-0}}], containers: [{name: backup}]}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: shop}
spec:
  serviceName: db
  selector: {matchLabels: {app: db}}
  template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db}]}}
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
spec: {volumes: [{name: data, persistentVolumeClaim: {claimName: dat}}], containers: [{name: api}]}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data, namespace: shop}
spec: {}
`,
      says: [
        'Pod/shop/api spec.volumes[0].persistentVolumeClaim.claimName: no PersistentVolumeClaim of this name is in namespace shop; found dat; fix: did you mean "data"?',
      ],
    },
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: backup, namespace: shop}
spec: {volumes: [{name: data, persistentVolumeClaim: {claimName: logs-db-0}}], containers: [{name: backup}]}
---
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
        'Pod/shop/backup spec.volumes[0].persistentVolumeClaim.claimName: no PersistentVolumeClaim of this name is in namespace shop; found logs-db-0; fix: declare the PersistentVolumeClaim "logs-db-0" in namespace shop, or name one that exists',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: api, namespace: shop}
spec: {volumes: [{name: data, ephemeral: {volumeClaimTemplate: {spec: {}}}}], containers: [{name: api}]}
`,
    },
  ],
};
