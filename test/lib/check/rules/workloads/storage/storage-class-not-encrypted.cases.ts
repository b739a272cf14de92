import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'STORAGE_CLASS_NOT_ENCRYPTED',
  passes: [
    {
      yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: gp3}
provisioner: ebs.csi.aws.com
parameters: {type: gp3, encrypted: "true"}
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
parameters: {type: gp3}
`,
      says: [
        'StorageClass/gp3 parameters.encrypted: volumes of this class are not encrypted; found nothing; accepted "true"; fix: set encrypted: "true"',
      ],
    },
    {
      yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: gp3}
provisioner: ebs.csi.aws.com
parameters: {encrypted: "false"}
`,
      says: [
        'StorageClass/gp3 parameters.encrypted: volumes of this class are not encrypted; found false; accepted "true"; fix: set encrypted: "true"',
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
