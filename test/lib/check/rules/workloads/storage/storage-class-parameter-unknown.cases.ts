import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'STORAGE_CLASS_PARAMETER_UNKNOWN',
  passes: [
    {
      yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: gp3}
provisioner: ebs.csi.aws.com
parameters: {type: gp3, kmskeyid: key, csi.storage.k8s.io/fstype: xfs, tagSpecification_1: Owner=shop}
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
parameters: {typ: gp3, replication: "2"}
`,
      says: [
        'StorageClass/gp3 parameters.typ: the EBS driver knows no such parameter; found typ; accepted allowAutoIOPSIncreaseOnModify, allowAutoIOPSPerGBIncrease, blockAttachUntilInitialized, blockExpress, blockSize, bytesPerInode, encrypted, ext4BigAlloc, ext4ClusterSize, ext4EncryptionSupport, fsType, inodeSize, iops, iopsPerGB, kmsKeyId, numberOfInodes, throughput, type, volumeInitializationRate, zone, zones; fix: did you mean "type"?',
        'StorageClass/gp3 parameters.replication: the EBS driver knows no such parameter; found replication; accepted allowAutoIOPSIncreaseOnModify, allowAutoIOPSPerGBIncrease, blockAttachUntilInitialized, blockExpress, blockSize, bytesPerInode, encrypted, ext4BigAlloc, ext4ClusterSize, ext4EncryptionSupport, fsType, inodeSize, iops, iopsPerGB, kmsKeyId, numberOfInodes, throughput, type, volumeInitializationRate, zone, zones; fix: leave it out',
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
parameters: {fileSystemId: fs-1}
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
