import type { RuleCases } from '../../rule-cases';
import { all, object, pod, workload } from './objects';

const claim = (fields: string): string => object('v1', 'PersistentVolumeClaim', `spec: { ${fields} }`);
const storage = 'resources: { requests: { storage: 1Gi } }';

export const cases: RuleCases = {
  code: 'CLAIM_INVALID',
  passes: [
    {
      yaml: all(
        claim(`accessModes: [ReadWriteOnce], storageClassName: "", ${storage}`),
        workload(
          'StatefulSet',
          `volumeClaimTemplates: [{ metadata: { name: data }, spec: { accessModes: [ReadWriteOncePod], ${storage} } }]`,
        ),
      ),
    },
  ],
  fails: [
    {
      yaml: all(
        claim(storage),
        claim('accessModes: [ReadWriteOnce]'),
        claim('accessModes: [ReadWriteOnce], resources: { requests: { storage: 0 } }'),
        claim(`accessModes: [ReadWriteOnce, ReadWriteOncePod], ${storage}`),
        claim(`accessModes: [ReadWriteOnce], storageClassName: Fast_1, ${storage}`),
        claim(`accessModes: [ReadWriteOnce], dataSourceRef: { kind: VolumeSnapshot, name: a }, ${storage}`),
        workload(
          'StatefulSet',
          `volumeClaimTemplates: [{ metadata: {}, spec: { accessModes: [ReadWriteOnce], ${storage} } }]`,
        ),
        workload('StatefulSet', `volumeClaimTemplates: [{ metadata: { name: data }, spec: { ${storage} } }]`),
      ),
      says: [
        'PersistentVolumeClaim/shop/web spec.accessModes: the claim has no access mode; accepted a list such as ["ReadWriteOnce"]',
        'PersistentVolumeClaim/shop/web spec.resources.requests.storage: the claim does not say how much storage it needs',
        'PersistentVolumeClaim/shop/web spec.resources.requests.storage: storage is not above zero; found 0; accepted a quantity above zero',
        'PersistentVolumeClaim/shop/web spec.accessModes: ReadWriteOncePod stands alone; found ["ReadWriteOnce","ReadWriteOncePod"]; accepted ["ReadWriteOncePod"]',
        'PersistentVolumeClaim/shop/web spec.storageClassName: this is not a name of a class; found "Fast_1"; accepted lower-case letters, digits, "-" and ".", a letter or digit at both ends of each part, at most 253 characters; fix: such as "fast-1"',
        'PersistentVolumeClaim/shop/web spec.dataSourceRef.kind: a source of another kind needs its apiGroup; found "VolumeSnapshot"; accepted PersistentVolumeClaim',
        'StatefulSet/shop/web spec.volumeClaimTemplates[0].metadata.name: the template has no name',
        'StatefulSet/shop/web spec.volumeClaimTemplates[0].spec.accessModes: the claim has no access mode; accepted a list such as ["ReadWriteOnce"]',
      ],
    },
  ],
  doesNotApply: [{ yaml: pod('volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]') }],
};
