import type { ReferenceTarget, ServiceFact } from '../../../facts';
import { groupBy } from './group-by';
import { reachable, unsaid } from './namespaces';
import { oncePerFacts } from './once-per-facts';

/** Finds the Service that is named; undefined where there is none. */
export type FindService = (named: Pick<ReferenceTarget, 'name' | 'namespace'>) => ServiceFact | undefined;

export const serviceIndexOf = oncePerFacts((facts): FindService => {
  const services = groupBy(facts.services, ({ object }) => `${object.namespace ?? unsaid}/${object.name}`);
  return ({ name, namespace }) => reachable(namespace).flatMap((one) => services.get(`${one}/${name}`) ?? [])[0];
});
