import { groupBy, oncePer } from '../../../../manifest';
import { didYouMean, oneOf, type RulePage } from '../../../../problem';
import type { Facts } from '../../../facts';
import type { EnvironmentRule } from '../../../rule';
import { reachable, unsaid } from '../lookup/namespaces';
import { referencesTo } from '../lookup/references-to';

/** The keys that an object's data have; undefined where only the cluster knows, or there is no such object. */
type KeysOf = (kind: string, name: string, namespace: string | undefined) => readonly string[] | undefined;

/** As many keys are listed. */
const mostListed = 12;

/** Makes a rule that the keys which are read from objects of a kind are in their data. */
export function missingKey({ kind, ...page }: RulePage & { readonly kind: string }): EnvironmentRule {
  return {
    ...page,
    scope: 'environment',
    check(facts) {
      const keysOf = keysByObject(facts.provisions);
      return referencesTo(facts, kind).flatMap(({ object, to, keys, isOptional }) => {
        if (isOptional || keys.length === 0) return [];
        const known = keysOf(kind, to.name, to.namespace);
        if (known === undefined) return [];
        return keys
          .filter(({ key }) => !known.includes(key))
          .map(({ field, key }) => ({
            object,
            field,
            message: `${kind} ${to.name} has no such key`,
            found: key,
            accepted: known.length > mostListed ? `one of its ${known.length} keys` : oneOf(known),
            fix: didYouMean(key, known) ?? `add the key to the ${kind}, or read one that it has`,
          }));
      });
    },
  };
}

const keysByObject = oncePer((provisions: Facts['provisions']): KeysOf => {
  const withData = provisions.filter(({ kind }) => kind === 'ConfigMap' || kind === 'Secret');
  const objects = groupBy(withData, ({ kind, name, namespace }) => idOf(kind, name, namespace ?? unsaid));
  return (kind, name, namespace) => {
    const found = reachable(namespace).flatMap((one) => objects.get(idOf(kind, name, one)) ?? []);
    if (found.length === 0 || found.some(({ keys }) => keys === undefined)) return undefined;
    return found.flatMap(({ keys = [] }) => keys);
  };
});

function idOf(kind: string, name: string, namespace: string): string {
  return `${kind}/${namespace}/${name}`;
}
