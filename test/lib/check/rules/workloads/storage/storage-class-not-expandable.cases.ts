import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'STORAGE_CLASS_NOT_EXPANDABLE',
  passes: [
    {
      yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: gp3}
provisioner: ebs.csi.aws.com
allowVolumeExpansion: true
`,
    },
  ],
  fails: [
    {
      yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: gp3}
provisioner: ebs.csi.aws.com
reclaimPolicy: Retain
`,
      says: [
        'StorageClass/gp3 allowVolumeExpansion: disks of this class can never grow; accepted true; fix: set allowVolumeExpansion: true',
      ],
    },
  ],
  doesNotApply: [
    {
      yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: gp3}
provisioner: efs.csi.aws.com
`,
    },
    {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: api, namespace: shop}
data: {A: b}
`,
    },
  ],
};
