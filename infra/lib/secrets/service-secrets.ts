import { names, type Environment } from '../../../lib/spec';

/** A secret in Secrets Manager that services read and no store's credentials are in. */
export interface ServiceSecret {
  readonly id: string;
  readonly name: string;
  /** Properties of its JSON that services read, in order; none when they read the whole value. */
  readonly properties: readonly string[];
}

/** The secrets of all services, each once whoever reads it, by name. */
export function serviceSecrets(environment: Environment): readonly ServiceSecret[] {
  const found = new Map<string, Found>();
  for (const service of Object.values(environment.services)) {
    for (const secret of Object.values(service.secrets)) {
      if (secret.store !== 'secretsManager') continue;
      const owner = secret.service ?? service.name;
      const name = names.secret(environment, owner, secret.key);
      const known = found.get(name) ?? { id: `${owner}-${secret.key}`, isOfStore: false, properties: new Set() };
      if (secret.property !== undefined) known.properties.add(secret.property);
      found.set(name, { ...known, isOfStore: known.isOfStore || secret.credentialsOf !== undefined });
    }
  }
  return [...found]
    .filter(([, { isOfStore }]) => !isOfStore)
    .map(([name, { id, properties }]) => ({ id, name, properties: [...properties].sort() }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

interface Found {
  readonly id: string;
  readonly isOfStore: boolean;
  readonly properties: Set<string>;
}
