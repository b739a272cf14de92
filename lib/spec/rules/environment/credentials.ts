import { didYouMean, oneOf } from '../../../problem';
import type { ServiceSpec } from '../../service/service-schema';
import type { Secret } from '../../service/secrets';
import type { Finding } from '../finding';
import type { EnvironmentContext, EnvironmentRule } from '../rule';

/** A secret holds the credentials of a store that there is, that the service calls, and where infrastructure keeps them. */
export const credentials: EnvironmentRule = (context) =>
  Object.entries(context.services).flatMap(([service, spec]) =>
    Object.entries(spec.secrets).flatMap(([name, secret]): Finding[] => {
      const of = secret.credentialsOf;
      if (of === undefined) return [];
      const path = ['services', service, 'secrets', name];
      const place = { path: [...path, 'credentialsOf'], found: of };
      return [...wrongStore(of, spec, place, context), ...wrongPlace(secret, path)];
    }),
  );

function wrongStore(
  of: string,
  { calls }: ServiceSpec,
  place: Pick<Finding, 'path' | 'found'>,
  { environment }: EnvironmentContext,
): Finding[] {
  const stores = Object.keys(environment.stores);
  const called = Object.keys(calls.stores);
  if (!stores.includes(of)) {
    const fix = didYouMean(of, stores) ?? "add it to the environment's stores, or remove credentialsOf";
    const message = `the environment has no store "${of}" to hold the credentials of`;
    return [{ ...place, code: 'CREDENTIALS_OF_UNKNOWN_STORE', message, accepted: oneOf(stores), fix }];
  }
  if (called.includes(of)) return [];
  const fix = `add it to calls: stores: { ${of}: ['read'] }, or remove the secret`;
  const message = `the service gets credentials of "${of}" and does not call it`;
  return [{ ...place, code: 'CREDENTIALS_NOT_CALLED', message, accepted: oneOf(called), fix }];
}

/** Rotation changes what Secrets Manager holds; a parameter would keep the old password. */
function wrongPlace({ store }: Secret, path: readonly string[]): Finding[] {
  if (store === 'secretsManager') return [];
  const message = 'credentials of stores are rotated in Secrets Manager, not in Parameter Store';
  const fix = "set store: 'secretsManager', or remove it";
  const place = { path: [...path, 'store'], found: store, accepted: 'secretsManager' };
  return [{ ...place, code: 'CREDENTIALS_IN_PARAMETER', message, fix }];
}
