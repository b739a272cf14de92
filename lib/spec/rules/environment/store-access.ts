import type { ServiceSpec } from '../../service/service-schema';
import type { Finding } from '../finding';
import type { EnvironmentContext, EnvironmentRule } from '../rule';

/**
 * A store lets nobody in without a password. Where infrastructure makes the secrets, one that does not name its store
 * holds a random value; only a parameter, which people fill, may hold credentials all the same. A platform that makes no
 * infrastructure gets its secrets from elsewhere, so nothing is known of them.
 */
export const storeAccess: EnvironmentRule = (context) => {
  if (!context.makesInfrastructure) return [];
  return Object.entries(context.services).flatMap(([service, spec]) => {
    const held = storesOf(service, spec, context);
    if (Object.values(spec.secrets).some(({ store }) => store === 'parameterStore')) return [];
    return Object.keys(spec.calls.stores)
      .filter((store) => Object.hasOwn(context.environment.stores, store) && !held.includes(store))
      .map((store) => finding(service, store));
  });
};

/** Stores whose credentials the service has, by itself or because the owner of a secret says so. */
function storesOf(service: string, { secrets }: ServiceSpec, { services }: EnvironmentContext): readonly string[] {
  return Object.values(secrets).flatMap(({ credentialsOf, service: owner = service, key }) => {
    if (credentialsOf !== undefined) return [credentialsOf];
    const owned = Object.hasOwn(services, owner) ? services[owner]?.secrets : undefined;
    return Object.values(owned ?? {}).flatMap((secret) =>
      secret.key === key && secret.service === undefined ? (secret.credentialsOf ?? []) : [],
    );
  });
}

function finding(service: string, store: string): Finding {
  return {
    code: 'STORE_WITHOUT_CREDENTIALS',
    path: ['services', service, 'calls', 'stores', store],
    message: `no secret of the service holds credentials of "${store}", which lets nobody in without`,
    found: store,
    fix: `add a secret, such as ${store}: { key: '${store}', credentialsOf: '${store}' }`,
  };
}
