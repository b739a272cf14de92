import { names } from '../../../../lib/spec';
import type { Term } from '../term';
import { resourcesNamed } from './resources-named';
import { secretReferences } from './secret-references';

/** Secrets in Secrets Manager that services read; those of controllers and people have other names. */
export const secrets: Term = {
  code: 'SECRET',
  what: 'secret of Secrets Manager',
  used: (sides) => secretReferences(sides, 'SecretsManager'),
  defined: (sides) => {
    const owned = Object.keys(sides.environment.services).map((service) =>
      names.secret(sides.environment, service, ''),
    );
    return resourcesNamed(sides, 'AWS::SecretsManager::Secret', 'Name').filter(({ name }) =>
      owned.some((prefix) => name.startsWith(prefix)),
    );
  },
};
