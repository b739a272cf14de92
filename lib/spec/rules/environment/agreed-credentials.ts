import type { Secret } from '../../service/secrets';
import type { Finding } from '../finding';
import type { EnvironmentRule } from '../rule';

/** Secrets with one owner and one key are one secret: it cannot hold two things. A service that borrows it may keep silent. */
export const agreedCredentials: EnvironmentRule = ({ services }) => {
  const first = new Map<string, Declared>();
  return Object.entries(services).flatMap(([service, { secrets }]) =>
    Object.entries(secrets).flatMap(([name, secret]): Finding[] => {
      if (secret.service !== undefined && secret.credentialsOf === undefined) return [];
      const one = { service, name, secret };
      const key = `${secret.store} ${secret.service ?? service} ${secret.key}`;
      const other = first.get(key) ?? one;
      first.set(key, other);
      return other.secret.credentialsOf === secret.credentialsOf ? [] : [finding(one, other)];
    }),
  );
};

interface Declared {
  readonly service: string;
  readonly name: string;
  readonly secret: Secret;
}

function finding({ service, name, secret }: Declared, other: Declared): Finding {
  return {
    code: 'CREDENTIALS_DIFFER',
    path: ['services', service, 'secrets', name, 'credentialsOf'],
    involves: [['services', other.service, 'secrets', other.name, 'credentialsOf']],
    message: `this is the same secret as "${other.name}" of ${other.service}, and holds something else there`,
    found: `${contentOf(secret)}; there ${contentOf(other.secret)}`,
    fix: 'give both the same credentialsOf, or another key',
  };
}

function contentOf({ credentialsOf }: Secret): string {
  return credentialsOf === undefined ? 'a random value' : `credentials of ${credentialsOf}`;
}
