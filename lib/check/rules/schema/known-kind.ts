import { coreKind, coreSchema, kindKey, type CoreSchema } from '../../../kubernetes';
import { apiGroup, oncePer, type KubernetesObject } from '../../../manifest';
import type { Target } from '../../rule';

type KindName = Pick<KubernetesObject, 'apiVersion' | 'kind'>;

/** Whether the cluster serves a kind: Kubernetes itself, or a CRD that we know. */
export function isKnownKind(kind: KindName, target: Target): boolean {
  return isCoreKind(kind, target) || target.crds.has(kindKey(kind.apiVersion, kind.kind));
}

/** Whether Kubernetes itself serves a kind. */
export function isCoreKind({ apiVersion, kind }: KindName, { kubernetesVersion }: Target): boolean {
  return coreKind(kubernetesVersion, apiVersion, kind) !== undefined;
}

/** Whether we know every kind of the group: Kubernetes' own, and those of which we have the CRDs. */
export function isKnownGroup({ apiVersion }: KindName, { kubernetesVersion, crds }: Target): boolean {
  const group = apiGroup(apiVersion);
  if (!group.includes('.')) return true;
  return groupsOf(coreSchema(kubernetesVersion)).has(group) || groupsOf(crds).has(group);
}

const groupsOf = oncePer((known: CoreSchema | Target['crds']): ReadonlySet<string> => {
  const kinds: Iterable<KindName> = 'kinds' in known ? known.kinds : known.values();
  return new Set([...kinds].map(({ apiVersion }) => apiGroup(apiVersion)));
});
