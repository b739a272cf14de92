import type { RuleCases } from '../../rule-cases';
import { objectYaml, statefulSetYaml, templateYaml } from './object-yaml';

const data = templateYaml('data', '1Gi');
const rest =
  'found claim templates data; fix: keep the StatefulSet; to give it up, secure the data, and delete it and its ' +
  'claims by hand';

export const cases: RuleCases = {
  code: 'STATEFUL_SET_DELETED',
  passes: [
    { before: statefulSetYaml(data), after: statefulSetYaml(data) },
    {
      before: objectYaml(
        'apps/v1 StatefulSet db',
        `spec: { volumeClaimTemplates: [${data}] }`,
        'annotations: { argocd.argoproj.io/sync-options: Delete=false }',
      ),
      after: '',
    },
  ],
  fails: [
    {
      before: statefulSetYaml(data),
      after: '',
      says: [`: this StatefulSet is deleted; its volumes stay behind and nothing uses them; ${rest}`],
    },
    {
      before: statefulSetYaml(data, ', persistentVolumeClaimRetentionPolicy: { whenDeleted: Delete }'),
      after: '',
      says: [`: this StatefulSet is deleted, and its volumes with all data; ${rest}`],
    },
  ],
  doesNotApply: [
    { before: statefulSetYaml(''), after: '' },
    { before: objectYaml('apps/v1 Deployment db'), after: '' },
  ],
};
