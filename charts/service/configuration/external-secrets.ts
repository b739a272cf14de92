import {
  ExternalSecretSpecDataRemoteRefConversionStrategy as Conversion,
  ExternalSecretSpecDataRemoteRefDecodingStrategy as Decoding,
  ExternalSecretSpecDataRemoteRefMetadataPolicy as MetadataPolicy,
  ExternalSecretSpecSecretStoreRefKind as StoreKind,
  ExternalSecretSpecTargetCreationPolicy as CreationPolicy,
  ExternalSecretSpecTargetDeletionPolicy as DeletionPolicy,
  type ExternalSecretSpec,
} from '../../../imports/external-secrets.io';
import type { Service } from '../../../lib/spec';
import { secretStoreNames } from '../../secret-stores';
import type { ServiceInputs } from '../service-inputs';

type Secret = Service['secrets'][string];
type StoreName = Secret['store'];

/** One Kubernetes Secret of a service: all that comes from one store. */
export interface SecretOfStore {
  /** Name of the ExternalSecret and of the Secret that it makes. */
  readonly name: string;
  readonly store: StoreName;
  /** References by key in the Secret. */
  readonly secrets: { readonly [name: string]: Secret };
}

/** What a store adds to the name of its Secret. */
const suffixes: { readonly [Store in StoreName]: string } = { secretsManager: '', parameterStore: '-parameters' };

/** The Secrets of a service, one a store that it uses. */
export function secretsByStore({ name, secrets }: Service): readonly SecretOfStore[] {
  const used = (['secretsManager', 'parameterStore'] as const).filter((store) =>
    Object.values(secrets).some((secret) => secret.store === store),
  );
  return used.map((store) => {
    const own = Object.entries(secrets).filter(([, secret]) => secret.store === store);
    return { name: `${name}${suffixes[store]}`, store, secrets: Object.fromEntries(own) };
  });
}

/** Asks External Secrets for one Secret. Its defaults are written out: what is left out would show as drift. */
export function externalSecret(
  { name, store, secrets }: SecretOfStore,
  { secretNames }: ServiceInputs,
): ExternalSecretSpec {
  return {
    refreshInterval: '1h',
    secretStoreRef: { kind: StoreKind.SECRET_STORE, name: secretStoreNames[store] },
    target: { name, creationPolicy: CreationPolicy.OWNER, deletionPolicy: DeletionPolicy.RETAIN },
    data: Object.entries(secrets).map(([secretKey, { property }]) => ({
      secretKey,
      remoteRef: {
        key: secretNames[secretKey] ?? '',
        ...(property === undefined ? {} : { property }),
        conversionStrategy: Conversion.DEFAULT,
        decodingStrategy: Decoding.NONE,
        metadataPolicy: MetadataPolicy.NONE,
      },
    })),
  };
}
