export { offeredCacheNodeTypes } from './cache-node-types';
export { offeredDatabaseClasses } from './database-classes';
export { engineVersions } from './engine-versions';
export { architectureOf, offeredNodeTypes } from './node-types';
export { tlsPolicies } from './tls-policies';
