import type { RuleCases } from '../../rule-cases';
import { all, clusterObject, object } from './objects';

const storage = (fields: string): string => clusterObject('storage.k8s.io/v1', 'StorageClass', fields);

export const cases: RuleCases = {
  code: 'STORAGE_CLASS_INVALID',
  passes: [{ yaml: storage('provisioner: ebs.csi.aws.com, reclaimPolicy: Retain, parameters: { type: gp3 }') }],
  fails: [
    {
      yaml: all(
        storage('provisioner: ""'),
        storage('provisioner: a b'),
        storage('provisioner: ebs.csi.aws.com, reclaimPolicy: Recycle'),
        storage(`provisioner: ebs.csi.aws.com, parameters: { type: ${'x'.repeat(262_144)} }`),
        storage(
          'provisioner: ebs.csi.aws.com, allowedTopologies: [{ matchLabelExpressions: [{ key: zone, values: [] }] }]',
        ),
      ),
      says: [
        'StorageClass/web provisioner: the class has no provisioner; found ""',
        'StorageClass/web provisioner: this is not a provisioner; found "a b"; accepted a qualified name such as "ebs.csi.aws.com"; fix: such as "a-b"',
        'StorageClass/web reclaimPolicy: this is no policy for volumes of a class; found "Recycle"; accepted Delete, Retain',
        'StorageClass/web parameters: the parameters are too many or too large; found 262148 bytes; accepted at most 262144 bytes',
        'StorageClass/web allowedTopologies[0].matchLabelExpressions[0].values: the topology has no value; found []',
      ],
    },
  ],
  doesNotApply: [{ yaml: object('v1', 'ConfigMap', 'data: { provisioner: a b }') }],
};
