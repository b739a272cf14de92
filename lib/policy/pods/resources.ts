import { fieldAt } from '../../manifest';
import type { PolicyExpression, PolicyStatement } from '../statement';
import { eachOwnContainer } from './judges';

/** What a container without ephemeral parts must set: `requests` or `limits` of these resources. */
interface Demand {
  readonly side: 'requests' | 'limits';
  readonly resources: readonly string[];
}

/** The check of a statement that demands requests or limits, and its CEL. A limit stands in for its request. */
export function resourceDemand({
  side,
  resources,
}: Demand): Pick<PolicyStatement, 'check'> & { cel: PolicyExpression } {
  const sides = side === 'requests' ? ['requests', 'limits'] : ['limits']; // the API server copies a limit down
  const check = eachOwnContainer(({ path, fields }) => {
    const set = (name: string): boolean => sides.some((key) => fieldAt(fields, 'resources', key, name) !== undefined);
    return resources
      .filter((name) => !set(name))
      .map((name) => ({
        field: `${path}.resources.${side}.${name}`,
        message: `the container sets no ${side.slice(0, -1)} for ${name}`,
        fix: 'set what it needs by its metrics',
      }));
  });
  const isSet = (name: string): string =>
    sides.map((key) => `'${name}' in c.?resources.${key}.orValue({})`).join(' || ');
  const expression = `variables.ownContainers.all(c, ${resources.map((name) => `(${isSet(name)})`).join(' && ')})`;
  return { check, cel: { expression, message: `every container must set ${side} for ${resources.join(', ')}` } };
}
