import type { SpecRule } from '../../rule';

/** What stands in the namespace of every environment, and what happens without. */
const wanted = [
  { kind: 'Namespace', outcome: 'nothing else can be applied, or Pod Security is not enforced' },
  { kind: 'ResourceQuota', outcome: 'its services can take all nodes from others' },
  { kind: 'LimitRange', outcome: 'a container without limits can take a whole node' },
];

export const platformObjectMissing: SpecRule = {
  code: 'PLATFORM_OBJECT_MISSING',
  scope: 'spec',
  severity: 'error',
  title: 'the namespace of an environment is declared, with a ResourceQuota and a LimitRange',
  why:
    'keelson makes them for every environment. An overlay that deletes one takes a bound from the whole namespace, and ' +
    'each service goes on working until one of them takes too much. What closes its network has a rule of its own ' +
    '(NAMESPACE_NOT_CLOSED), and so have the stores that its secrets come from (SECRET_STORE_MISSING).',
  fix: 'Drop the overlay that deletes the object, or declare another one of the kind.',
  sources: [
    'https://kubernetes.io/docs/concepts/policy/resource-quotas/',
    'https://kubernetes.io/docs/concepts/policy/limit-range/',
  ],
  check({ environment: { namespace }, facts }) {
    const found = new Set<string>();
    for (const { object } of facts.objects) {
      if (object.apiVersion !== 'v1') continue;
      const place = object.kind === 'Namespace' ? object.name : object.namespace;
      if (place === namespace) found.add(object.kind);
    }
    return wanted.flatMap(({ kind, outcome }) => {
      if (found.has(kind)) return [];
      const what = kind === 'Namespace' ? `Namespace "${namespace}"` : `a ${kind} in namespace "${namespace}"`;
      return {
        message:
          kind === 'Namespace'
            ? `no ${what} is declared: ${outcome}`
            : `namespace "${namespace}" has no ${kind}: ${outcome}`,
        accepted: what,
        fix: 'drop the overlay that deletes it',
      };
    });
  },
};
