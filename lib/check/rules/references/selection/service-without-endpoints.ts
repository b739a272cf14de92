import { isWellKnown } from '../../../../kubernetes';
import type { Facts, ObjectFact } from '../../../facts';
import type { EnvironmentRule } from '../../../rule';
import { reachable, unsaid } from '../lookup/namespaces';
import { referencesTo } from '../lookup/references-to';

export const serviceWithoutEndpoints: EnvironmentRule = {
  code: 'SERVICE_WITHOUT_ENDPOINTS',
  severity: 'warning',
  scope: 'environment',
  title: 'every Service has a selector, or endpoints from somewhere else',
  why: 'A Service without a selector sends nowhere unless somebody keeps its endpoints. That is right for type ExternalName, for a Service that a Rollout steers, and where an EndpointSlice or Endpoints object belongs to it; otherwise the selector was forgotten.',
  fix: 'Give the Service a selector, or add the EndpointSlice that belongs to it.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors'],
  check(facts) {
    const kept = keptElsewhere(facts);
    return facts.services
      .filter(({ selector = {}, type }) => type !== 'ExternalName' && Object.keys(selector).length === 0)
      .filter(({ object }) => !isWellKnown(object.kind, object.name))
      .filter(({ object }) => !reachable(object.namespace).some((one) => kept.has(`${one}/${object.name}`)))
      .map(({ object }) => ({
        object,
        field: 'spec.selector',
        message: 'the Service has no selector, and nothing else gives it endpoints',
        fix: 'add a selector that matches its pods',
      }));
  },
};

/** Services whose endpoints are not those of a selector, as `namespace/name`. */
function keptElsewhere(facts: Facts): ReadonlySet<string> {
  const steered = referencesTo(facts, 'Service').filter(({ object }) => object.kind === 'Rollout');
  return new Set([
    ...steered.map(({ to }) => `${to.namespace ?? unsaid}/${to.name}`),
    ...facts.objects.flatMap((fact) => {
      const name = serviceServed(fact);
      return name === undefined ? [] : [`${fact.object.namespace ?? unsaid}/${name}`];
    }),
  ]);
}

function serviceServed({ object, labels }: ObjectFact): string | undefined {
  if (object.kind === 'Endpoints') return object.name;
  return object.kind === 'EndpointSlice' ? labels['kubernetes.io/service-name'] : undefined;
}
