import { groupBy, oncePer } from '../../../../manifest';
import type { Facts, ReferenceTarget, ServiceFact } from '../../../facts';
import { reachable, unsaid } from './namespaces';

/** Finds the Service that is named; undefined where there is none. */
export type FindService = (named: Pick<ReferenceTarget, 'name' | 'namespace'>) => ServiceFact | undefined;

export function serviceIndexOf({ services }: Pick<Facts, 'services'>): FindService {
  return indexOver(services);
}

const indexOver = oncePer((facts: Facts['services']): FindService => {
  const services = groupBy(facts, ({ object }) => `${object.namespace ?? unsaid}/${object.name}`);
  return ({ name, namespace }) => reachable(namespace).flatMap((one) => services.get(`${one}/${name}`) ?? [])[0];
});
