import { fieldsOf, scalarsOf, type Fields } from '../../../manifest';
import type { Violation } from '../../../problem';
import type { UpgradeRule } from '../../rule';
import { differenceOf, pathSuffix } from './changed-value';
import { claimsOf, growthOf, storageField, type Claim } from './claims';
import { printValue } from './print-value';

const replace = 'delete the StatefulSet with `kubectl delete --cascade=orphan`, which leaves its pods, and apply again';

/** A StatefulSet's claim template that changes in a way that loses nothing, and that Kubernetes refuses all the same. */
export const claimTemplateChanged: UpgradeRule = {
  scope: 'upgrade',
  code: 'CLAIM_TEMPLATE_CHANGED',
  severity: 'error',
  title: 'a StatefulSet keeps the templates of its volume claims',
  why:
    'Kubernetes refuses every change of volumeClaimTemplates, growth too, and with it the whole update of the ' +
    'StatefulSet. Claims that exist do not follow their template in any case.',
  fix: 'Let the claims grow by hand, then replace the StatefulSet without its pods (--cascade=orphan).',
  sources: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#volume-claim-templates',
    'https://github.com/kubernetes/kubernetes/blob/v1.36.3/pkg/apis/apps/validation/validation.go',
  ],
  check({ before, after }) {
    if (before.kind !== 'StatefulSet' || after === undefined) return [];
    const old = claimsOf(before);
    return [...claimsOf(after).values()].flatMap((claim) => changes(old.get(claim.name), claim));
  },
};

function changes(before: Claim | undefined, after: Claim): readonly Violation[] {
  if (before === undefined) {
    return [{ field: after.path, message: `the claim template "${after.name}" is new`, fix: replace }];
  }
  return [...grown(before, after), ...altered(before, after)];
}

function grown(before: Claim, after: Claim): readonly Violation[] {
  if (growthOf(before, after) <= 0) return [];
  return [
    {
      field: storageField(after),
      message: 'a StatefulSet does not let its volumes grow',
      fix: `raise the size of each claim "${after.name}-<pod>" with \`kubectl patch pvc\`, then ${replace}`,
    },
  ];
}

function altered(before: Claim, after: Claim): readonly Violation[] {
  const difference = differenceOf(withoutSize(before.spec), withoutSize(after.spec));
  if (difference === undefined) return [];
  return [
    {
      field: `${after.path}.spec${pathSuffix(difference.path)}`,
      message: 'a claim template cannot be changed',
      found: printValue(difference.after),
      accepted: printValue(difference.before),
      fix: `${replace}; claims that exist stay as they are`,
    },
  ];
}

function withoutSize(spec: unknown): Fields {
  const { resources, accessModes, ...rest } = fieldsOf(spec);
  const { requests, ...others } = fieldsOf(resources);
  const { storage: _storage, ...asked } = fieldsOf(requests);
  return {
    volumeMode: 'Filesystem', // the default
    ...rest,
    accessModes: scalarsOf(accessModes).toSorted(),
    resources: { ...others, requests: asked },
  };
}
