import type { ObjectRule } from '../../rule';
import { none } from '../../together';
import { isKnownGroup, isKnownKind } from './known-kind';

export const customKindUnchecked: ObjectRule = {
  code: 'CUSTOM_KIND_UNCHECKED',
  severity: 'warning',
  scope: 'object',
  about: 'apiVersions',
  title: 'the CRD of every custom resource is at hand',
  why:
    'Without its CRD nobody can tell whether the fields of a custom resource are right, or whether the kind exists at ' +
    'all: a slip shows only in the cluster.',
  fix: 'Give the CRD along with the objects, or add it to imports/crds.',
  sources: ['kubeconform: missing schema'],
  check: ({ body, target }) => {
    if (isKnownKind(body, target) || isKnownGroup(body, target)) return none;
    const message = 'no CRD of this API group is known, so its fields are not checked';
    return [{ field: 'apiVersion', message, found: `${body.apiVersion} ${body.kind}` }];
  },
};
