import type { Service } from '../lib/spec';

/** Names of the SecretStores that read each store of a secret. */
export const secretStoreNames: { readonly [Store in Service['secrets'][string]['store']]: string } = {
  secretsManager: 'secrets-manager',
  parameterStore: 'parameter-store',
};
