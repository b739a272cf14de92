import type { RuleCases } from '../../rule-cases';
import { objectYaml, statefulSetYaml, templateYaml } from './object-yaml';

const claim = (annotations = '{}'): string =>
  objectYaml('v1 PersistentVolumeClaim data', 'spec: {}', `annotations: ${annotations}`);
const both = statefulSetYaml(`${templateYaml('data', '1Gi')}, ${templateYaml('logs', '1Gi')}`);

export const cases: RuleCases = {
  code: 'VOLUME_CLAIM_DROPPED',
  passes: [
    { before: claim(), after: claim() },
    { before: both, after: both },
    { before: claim('{ argocd.argoproj.io/sync-options: Prune=false }'), after: '' },
    { before: claim('{ helm.sh/resource-policy: keep }'), after: '' },
  ],
  fails: [
    {
      before: claim(),
      after: '',
      says: [
        ': this claim is deleted, and its volume with all data unless the storage class retains it; ' +
          'found no claim "data"; fix: keep the claim; copy the data, then delete it by hand; ' +
          '`argocd.argoproj.io/sync-options: Prune=false` keeps it',
      ],
    },
    {
      before: both,
      after: statefulSetYaml(templateYaml('data', '1Gi')),
      says: [
        'spec.volumeClaimTemplates: the claim template "logs" is gone, and with it the data from the pods; ' +
          'accepted a template "logs"; fix: keep the template; to give up the data, delete the StatefulSet with ' +
          '`kubectl delete --cascade=orphan` first',
      ],
    },
  ],
  doesNotApply: [
    { before: both, after: '' },
    { before: objectYaml('v1 ConfigMap data'), after: '' },
  ],
};
