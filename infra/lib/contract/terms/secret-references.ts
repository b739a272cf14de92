import { fieldAt, listOf, textOf } from '../../../../lib/manifest';
import { objectsOf } from '../read-sides';
import type { Sides } from '../sides';
import type { Named } from '../term';

/** Names that ExternalSecrets ask for in stores of one service of AWS: `SecretsManager` or `ParameterStore`. */
export function secretReferences(sides: Sides, service: string): readonly Named[] {
  const stores = objectsOf(sides, 'SecretStore')
    .filter(({ body }) => fieldAt(body, 'spec', 'provider', 'aws', 'service') === service)
    .map(({ body }) => body.metadata.name);
  return objectsOf(sides, 'ExternalSecret').flatMap(({ file, body }) => {
    const store = textOf(fieldAt(body, 'spec', 'secretStoreRef', 'name'));
    if (store === undefined || !stores.includes(store)) return [];
    return listOf(fieldAt(body, 'spec', 'data')).flatMap((entry) => {
      const name = textOf(fieldAt(entry, 'remoteRef', 'key'));
      return name === undefined ? [] : [{ name, from: file }];
    });
  });
}
