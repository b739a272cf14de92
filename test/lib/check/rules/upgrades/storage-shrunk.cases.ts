import type { RuleCases } from '../../rule-cases';
import { objectYaml, statefulSetYaml, templateYaml } from './object-yaml';

const claim = (size: string): string =>
  objectYaml('v1 PersistentVolumeClaim data', `spec: { resources: { requests: { storage: ${size} } } }`);
const set = (size: string): string => statefulSetYaml(templateYaml('data', size));
const fix = (size: string): string =>
  `ask for ${size} again; to save space, make a smaller volume under another name and copy the data`;

export const cases: RuleCases = {
  code: 'STORAGE_SHRUNK',
  passes: [
    { before: claim('1Gi'), after: claim('2Gi') },
    { before: claim('1Gi'), after: claim('1024Mi') },
    { before: set('10Gi'), after: set('10Gi') },
  ],
  fails: [
    {
      before: claim('1Gi'),
      after: claim('1000Mi'),
      says: [
        `spec.resources.requests.storage: a volume cannot shrink; found 1000Mi; accepted 1Gi or more; fix: ${fix('1Gi')}`,
      ],
    },
    {
      before: set('20Gi'),
      after: set('10Gi'),
      says: [
        'spec.volumeClaimTemplates[0].spec.resources.requests.storage: a volume cannot shrink; ' +
          `found 10Gi; accepted 20Gi or more; fix: ${fix('20Gi')}`,
      ],
    },
  ],
  doesNotApply: [
    { before: claim('1Gi'), after: '' },
    { before: claim('1Gi'), after: claim('a-lot') },
    {
      before: objectYaml('apps/v1 Deployment api', 'spec: { volumeClaimTemplates: [] }'),
      after: objectYaml('apps/v1 Deployment api', 'spec: {}'),
    },
  ],
};
