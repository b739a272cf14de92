import { fieldAt } from '../../../manifest';
import { names, type Environment, type Service } from '../../../spec';
import { byName, saidAt } from '../by-name';
import type { Said, ServicePromise } from '../promise';

type Secret = Service['secrets'][string];
type Store = Secret['store'];

/** Where the value of each secret comes from. A store has a Secret of its own, so each is a promise by itself. */
export const storedSecrets: readonly ServicePromise[] = [
  fromStore('secretsManager', ({ name }) => name),
  fromStore('parameterStore', ({ name }) => `${name}-parameters`),
];

function fromStore(store: Store, nameOf: (service: Service) => string): ServicePromise {
  return {
    spec: 'secrets',
    kinds: ['ExternalSecret'],
    field: 'spec.data',
    keeper: (service) =>
      Object.values(service.secrets).some((secret) => secret.store === store)
        ? { kind: 'ExternalSecret', name: nameOf(service) }
        : undefined,
    ask: (service, environment) =>
      Object.fromEntries(
        Object.entries(service.secrets).flatMap(([name, secret]) =>
          secret.store === store ? [[name, askSecret(secret, service, environment)]] : [],
        ),
      ),
    read: (body) =>
      byName(fieldAt(body, 'spec', 'data'), 'secretKey', (entry) => ({
        key: saidAt(entry, 'remoteRef', 'key'),
        property: saidAt(entry, 'remoteRef', 'property'),
      })),
  };
}

function askSecret(
  { store, key, service: owner, property }: Secret,
  { name }: Service,
  environment: Environment,
): Said {
  const nameIn = store === 'secretsManager' ? names.secret : names.secretParameter;
  return { key: nameIn(environment, owner ?? name, key), property };
}
