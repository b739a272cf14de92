import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'STORAGE_CLASS_BINDS_EARLY',
  passes: [
    {
      yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: gp3}
provisioner: ebs.csi.aws.com
volumeBindingMode: WaitForFirstConsumer
`,
    },
    {
      yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: gp3}
provisioner: ebs.csi.aws.com
volumeBindingMode: Immediate
allowedTopologies: [{matchLabelExpressions: [{key: topology.kubernetes.io/zone, values: [eu-central-1a]}]}]
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
volumeBindingMode: Immediate
`,
      says: [
        'StorageClass/gp3 volumeBindingMode: the disk is made before the zone of the pod is known; found Immediate; accepted WaitForFirstConsumer; fix: set volumeBindingMode: WaitForFirstConsumer',
      ],
    },
    {
      yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: gp3}
provisioner: ebs.csi.aws.com
reclaimPolicy: Retain
`,
      says: [
        'StorageClass/gp3 volumeBindingMode: the disk is made before the zone of the pod is known; found Immediate; accepted WaitForFirstConsumer; fix: set volumeBindingMode: WaitForFirstConsumer',
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
