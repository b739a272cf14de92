import { coreSchema, lifecycleOf, type KubernetesVersion } from '../../../kubernetes';
import { didYouMean, type Violation } from '../../../problem';
import type { ObjectRule, ObjectSubject, Target } from '../../rule';
import { none } from '../../together';
import { isKnownGroup, isKnownKind } from './known-kind';

const coreKinds = new Map<KubernetesVersion, readonly string[]>();

export const kindUnknown: ObjectRule = {
  code: 'KIND_UNKNOWN',
  severity: 'error',
  scope: 'object',
  about: 'apiVersions',
  title: 'every kind of an API group that is known exists in it',
  why:
    'A cluster answers "no matches for kind" and makes nothing of it. Groups are known that belong to Kubernetes, or of ' +
    'which a CRD is at hand; versions that Kubernetes has removed, or not served yet, have rules of their own.',
  fix: 'Correct apiVersion and kind.',
  sources: ['https://kubernetes.io/docs/reference/kubernetes-api/'],
  check: ({ body, target }) => {
    if (isKnownKind(body, target) || !isKnownGroup(body, target)) return none;
    return lifecycleOf(body, target.kubernetesVersion).state === 'unknown' ? [unknownKind(body, target)] : none;
  },
};

function unknownKind({ apiVersion, kind }: ObjectSubject['body'], target: Target): Violation {
  const versions = versionsOf(kind, target);
  if (versions.length > 0) {
    const accepted = versions.join(', ');
    return {
      field: 'apiVersion',
      message: `no ${kind} is served as this version`,
      found: String(apiVersion),
      accepted,
    };
  }
  const fix = didYouMean(String(kind), kindsOf(target));
  const message = `there is no kind "${kind}" in ${target.kubernetesVersion} nor in a CRD that is known`;
  return { field: 'kind', message, found: `${apiVersion} ${kind}`, ...(fix !== undefined && { fix }) };
}

function versionsOf(kind: string, { kubernetesVersion, crds }: Target): readonly string[] {
  const kinds = [...coreSchema(kubernetesVersion).kinds, ...crds.values()];
  return kinds.filter((known) => known.kind === kind).map(({ apiVersion }) => apiVersion);
}

function kindsOf({ kubernetesVersion, crds }: Target): readonly string[] {
  const ofCore = coreKinds.get(kubernetesVersion) ?? coreSchema(kubernetesVersion).kinds.map(({ kind }) => kind);
  coreKinds.set(kubernetesVersion, ofCore);
  return [...new Set([...ofCore, ...[...crds.values()].map(({ kind }) => kind)])];
}
