import { isNamespaced, kindKey } from '../../../../kubernetes';
import type { SpecRule, Target } from '../../../rule';
import type { ObjectId } from '../../../violation';

export const objectOutsideNamespace: SpecRule = {
  code: 'OBJECT_OUTSIDE_NAMESPACE',
  severity: 'error',
  scope: 'spec',
  title: "the objects of a service lie in the environment's namespace",
  why: "Names reach only within a namespace: an object of a service in another one is not found by the service's other objects, and its quota, limits and network policies do not hold. An object that says no namespace lands wherever whoever applies it happens to be.",
  fix: 'Remove what changes the namespace, most often an overlay; an object for another namespace belongs to a bundle of the platform.',
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/'],
  check: ({ environment, facts, target }) =>
    facts.objects
      .filter(({ object }) => isOutside(object, environment.namespace, target))
      .map(({ object }) => ({
        object,
        field: 'metadata.namespace',
        message: "the object does not lie in the environment's namespace",
        found: object.namespace ?? 'none',
        accepted: environment.namespace,
        fix: `set ${environment.namespace}`,
      })),
};

function isOutside({ namespace, bundle, apiVersion, kind }: ObjectId, own: string, target: Target): boolean {
  if (namespace !== undefined) return namespace !== own && bundle.startsWith('services/');
  const custom = target.crds.get(kindKey(apiVersion, kind))?.namespaced;
  return (custom ?? isNamespaced(apiVersion, kind, target.kubernetesVersion)) === true;
}
