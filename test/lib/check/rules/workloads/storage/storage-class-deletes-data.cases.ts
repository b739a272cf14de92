import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'STORAGE_CLASS_DELETES_DATA',
  passes: [
    {
      yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: gp3}
provisioner: ebs.csi.aws.com
reclaimPolicy: Retain
`,
      target: { stage: 'production' },
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: gp3}
provisioner: ebs.csi.aws.com
reclaimPolicy: Delete
`,
      target: { stage: 'production' },
      says: [
        'StorageClass/gp3 reclaimPolicy: disks are deleted with their claims; found Delete; accepted Retain; fix: set reclaimPolicy: Retain',
      ],
    },
    {
      yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: gp3}
provisioner: ebs.csi.aws.com
allowVolumeExpansion: true
`,
      target: { stage: 'production' },
      says: [
        'StorageClass/gp3 reclaimPolicy: disks are deleted with their claims; found nothing, which is Delete; accepted Retain; fix: set reclaimPolicy: Retain',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: gp3}
provisioner: ebs.csi.aws.com
reclaimPolicy: Delete
`,
      target: { stage: 'development' },
    },
    {
      yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: gp3}
provisioner: efs.csi.aws.com
`,
      target: { stage: 'production' },
    },
    {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: api, namespace: shop}
data: {A: b}
`,
      target: { stage: 'production' },
    },
  ],
};
