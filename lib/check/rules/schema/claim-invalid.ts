import { dnsLabel } from '../../../kubernetes';
import { ofEach, together } from '../../together';
import { judgeClaim } from './judge-claim';
import { at, each, kindRule, named, required } from './place';

const judgeName = named(dnsLabel, 'a name for a volume');

export const claimInvalid = kindRule(
  {
    code: 'CLAIM_INVALID',
    title: 'a claim says how it is accessed and how much storage it needs',
    why: 'An API server refuses the claim otherwise, and a StatefulSet with such a template; no volume could be chosen for it.',
    fix: 'Set accessModes and resources.requests.storage.',
    sources: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/#persistentvolumeclaims'],
  },
  ['PersistentVolumeClaim', 'apps/StatefulSet'],
  (root) => {
    const spec = at(root, 'spec');
    if (at(root, 'kind').value === 'PersistentVolumeClaim') return judgeClaim(spec);
    return ofEach(each(at(spec, 'volumeClaimTemplates')), (template) => {
      const [claim, name] = [at(template, 'spec'), at(template, 'metadata', 'name')];
      const violations = (name.value ?? '') === '' ? required(name, 'the template has no name') : judgeName(name);
      return together(violations, judgeClaim(claim));
    });
  },
);
