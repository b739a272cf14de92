import { oneOf } from '../../../problem';
import { engineVersions, offeredCacheNodeTypes, offeredDatabaseClasses } from '../../aws';
import type { Store } from '../../environment/stores';
import type { Finding } from '../finding';
import type { EnvironmentRule } from '../rule';
import { offeredInstead } from './offered-instead';

/** Databases and caches are of sizes and versions that AWS has. */
export const storeOffers: EnvironmentRule = ({ environment }) =>
  Object.entries(environment.stores).flatMap(([name, store]) => {
    const path = ['stores', name];
    return [...unknownSize(store, path), ...unknownVersion(store, path)];
  });

function unknownSize(store: Store, path: readonly string[]): Finding[] {
  const [key, size, offered, service] =
    store.engine === 'postgresql'
      ? ['instanceClass', store.instanceClass, offeredDatabaseClasses, 'RDS']
      : ['nodeType', store.nodeType, offeredCacheNodeTypes, 'ElastiCache'];
  if (offered.includes(size)) return [];
  const place = { path: [...path, key], found: size, ...offeredInstead(size, offered) };
  return [
    { ...place, code: 'STORE_SIZE_NOT_OFFERED', message: `there is no such size of ${store.engine} in ${service}` },
  ];
}

function unknownVersion({ engine, version }: Store, path: readonly string[]): Finding[] {
  const offered = engineVersions[engine];
  if (offered.includes(version)) return [];
  const [major = ''] = version.split('.');
  const near = offered.filter((one) => one.split('.')[0] === major);
  const message = `no ${engine} of this version is created by AWS`;
  const fix = near.includes(major) ? `write "${major}" for its newest minor version` : 'choose one that AWS offers';
  const place = { path: [...path, 'version'], found: version, accepted: oneOf(near.length > 0 ? near : offered) };
  return [{ ...place, code: 'ENGINE_VERSION_NOT_OFFERED', message, fix }];
}
