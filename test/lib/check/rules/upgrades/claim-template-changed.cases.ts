import type { RuleCases } from '../../rule-cases';
import { objectYaml, statefulSetYaml, templateYaml } from './object-yaml';

const data = templateYaml('data', '10Gi', ', accessModes: [ReadWriteOnce], storageClassName: gp3');
const replace = 'delete the StatefulSet with `kubectl delete --cascade=orphan`, which leaves its pods, and apply again';

export const cases: RuleCases = {
  code: 'CLAIM_TEMPLATE_CHANGED',
  passes: [
    { before: statefulSetYaml(data), after: statefulSetYaml(data, ', replicas: 3') },
    {
      before: statefulSetYaml(data),
      after: statefulSetYaml(
        templateYaml('data', '10Gi', ', accessModes: [ReadWriteOnce], storageClassName: gp3, volumeMode: Filesystem'),
      ),
    },
  ],
  fails: [
    {
      before: statefulSetYaml(data),
      after: statefulSetYaml(templateYaml('data', '20Gi', ', accessModes: [ReadWriteOnce], storageClassName: gp3')),
      says: [
        'spec.volumeClaimTemplates[0].spec.resources.requests.storage: a StatefulSet does not let its volumes grow; ' +
          `fix: raise the size of each claim "data-<pod>" with \`kubectl patch pvc\`, then ${replace}`,
      ],
    },
    {
      before: statefulSetYaml(data),
      after: statefulSetYaml(templateYaml('data', '10Gi', ', accessModes: [ReadWriteOnce], storageClassName: gp2')),
      says: [
        'spec.volumeClaimTemplates[0].spec.storageClassName: a claim template cannot be changed; found gp2; ' +
          `accepted gp3; fix: ${replace}; claims that exist stay as they are`,
      ],
    },
    {
      before: statefulSetYaml(data),
      after: statefulSetYaml(`${data}, ${templateYaml('logs', '1Gi')}`),
      says: [`spec.volumeClaimTemplates[1]: the claim template "logs" is new; fix: ${replace}`],
    },
  ],
  doesNotApply: [
    { before: statefulSetYaml(data), after: '' },
    { before: statefulSetYaml(data), after: statefulSetYaml('') }, // VOLUME_CLAIM_DROPPED
    {
      before: statefulSetYaml(data),
      after: statefulSetYaml(templateYaml('data', '1Gi', ', accessModes: [ReadWriteOnce], storageClassName: gp3')),
    }, // STORAGE_SHRUNK
    {
      before: objectYaml('v1 PersistentVolumeClaim data', 'spec: { storageClassName: gp3 }'),
      after: objectYaml('v1 PersistentVolumeClaim data', 'spec: { storageClassName: gp2 }'),
    },
  ],
};
