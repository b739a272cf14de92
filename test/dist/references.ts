import type { KubernetesObject } from '../../lib/manifest';

/** What an object cannot do without, as `Kind/name`. ClusterRoles are the cluster's own here. */
export function referencesOf(object: KubernetesObject): string[] {
  const { namespace } = object.metadata;
  const ids = mapsIn(object).flatMap(({ owner, map }) => idsOf(owner, map));
  return [...(namespace === undefined ? [] : [`Namespace/${namespace}`]), ...ids];
}

type Data = { readonly [key: string]: unknown };

/** Every map within a value, and the key that holds it. */
function mapsIn(value: unknown, owner = ''): { owner: string; map: Data }[] {
  if (Array.isArray(value)) return value.flatMap((item) => mapsIn(item, owner));
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, field]) => mapsIn(field, key));
  return [{ owner, map: value as Data }, ...inner];
}

/** Keys that hold the name of an object, and its kind. */
const names: { readonly [key: string]: string } = {
  serviceAccountName: 'ServiceAccount',
  priorityClassName: 'PriorityClass',
  storageClassName: 'StorageClass',
  serviceName: 'Service',
};

/** Keys that hold a map with the name of an object, and its kind. */
const owners: { readonly [key: string]: string } = {
  configMapRef: 'ConfigMap',
  configMap: 'ConfigMap',
  secret: 'Secret',
  secretKeyRef: 'Secret',
};

/** Keys that hold a map with kind and name of an object. */
const kindAndName = ['secretStoreRef', 'roleRef', 'authenticationRef', 'scaleTargetRef', 'targetRef'];

function idsOf(owner: string, map: Data): string[] {
  const { name, kind, port } = map;
  const fields = Object.entries(names).flatMap(([key, target]) =>
    typeof map[key] === 'string' ? [`${target}/${map[key]}`] : [],
  );
  if (typeof name !== 'string') return fields;
  const target = owners[owner];
  if (target !== undefined) return [...fields, `${target}/${name}`];
  if (kindAndName.includes(owner) && kind !== 'ClusterRole') return [...fields, `${String(kind)}/${name}`];
  const isAction = (port as Data | undefined)?.['name'] === 'use-annotation';
  return owner === 'service' && !isAction ? [...fields, `Service/${name}`] : fields;
}
