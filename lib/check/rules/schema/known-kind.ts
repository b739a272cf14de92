import { coreSchema, kindKey, type CoreSchema } from '../../../kubernetes';
import { apiGroup, type KubernetesObject } from '../../../manifest';
import type { Target } from '../../rule';

type KindName = Pick<KubernetesObject, 'apiVersion' | 'kind'>;

const coreKinds = new WeakMap<CoreSchema, ReadonlySet<string>>();
const groups = new WeakMap<object, ReadonlySet<string>>();

/** Whether the cluster serves a kind: Kubernetes itself, or a CRD that we know. */
export function isKnownKind(kind: KindName, target: Target): boolean {
  return isCoreKind(kind, target) || target.crds.has(kindKey(kind.apiVersion, kind.kind));
}

/** Whether Kubernetes itself serves a kind. */
export function isCoreKind({ apiVersion, kind }: KindName, { kubernetesVersion }: Target): boolean {
  const schema = coreSchema(kubernetesVersion);
  const kinds = coreKinds.get(schema) ?? new Set(schema.kinds.map((each) => kindKey(each.apiVersion, each.kind)));
  coreKinds.set(schema, kinds);
  return kinds.has(kindKey(apiVersion, kind));
}

/** Whether we know every kind of the group: Kubernetes' own, and those of which we have the CRDs. */
export function isKnownGroup({ apiVersion }: KindName, { kubernetesVersion, crds }: Target): boolean {
  const group = apiGroup(apiVersion);
  if (!group.includes('.')) return true;
  return groupsOf(coreSchema(kubernetesVersion)).has(group) || groupsOf(crds).has(group);
}

function groupsOf(known: CoreSchema | Target['crds']): ReadonlySet<string> {
  const kept = groups.get(known);
  if (kept) return kept;
  const kinds: Iterable<KindName> = 'kinds' in known ? known.kinds : known.values();
  const found = new Set([...kinds].map(({ apiVersion }) => apiGroup(apiVersion)));
  groups.set(known, found);
  return found;
}
