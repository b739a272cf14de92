import { groupBy } from '../../../../manifest';
import { didYouMean, oneOf } from '../../../../problem';
import type { ObjectFact } from '../../../facts';
import type { EnvironmentRule } from '../../../rule';
import type { ObjectViolation } from '../../../violation';

/** Namespaces that every cluster has. */
const everyCluster = ['default', 'kube-system', 'kube-public', 'kube-node-lease'];

export const namespaceMissing: EnvironmentRule = {
  code: 'NAMESPACE_MISSING',
  severity: 'warning',
  scope: 'environment',
  title: 'the namespace of every object is declared',
  why: 'An object of a namespace that does not exist is refused. Namespaces may be made by others, so this is asked only where the objects declare Namespaces of their own. The first object of each namespace is reported, for all of them.',
  fix: 'Correct the namespace, or declare it.',
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/'],
  check(facts) {
    const declared = facts.objects.flatMap(({ object }) =>
      object.kind === 'Namespace' && object.apiVersion === 'v1' ? object.name : [],
    );
    if (declared.length === 0) return [];
    const known = new Set([...declared, ...everyCluster]);
    const used = groupBy(facts.objects, ({ object }) => object.namespace);
    return [...used].flatMap(([namespace, objects]) =>
      namespace === undefined || known.has(namespace) ? [] : violationsOf(namespace, objects, declared),
    );
  },
};

function violationsOf(
  namespace: string,
  objects: readonly ObjectFact[],
  declared: readonly string[],
): readonly ObjectViolation[] {
  return objects.slice(0, 1).map(({ object }) => ({
    object,
    field: 'metadata.namespace',
    message: `no Namespace of this name is declared, objects in it: ${objects.length}`,
    found: namespace,
    accepted: oneOf(declared),
    fix: didYouMean(namespace, declared) ?? `declare the Namespace ${namespace}`,
  }));
}
