import type { Store } from '../../environment/stores';
import type { Finding } from '../finding';
import type { EnvironmentRule } from '../rule';
import { leastBackupDays } from './least-backup-days';

/** Settings of databases and caches that AWS refuses, or that requirement I6 forbids. */
export const storeSettings: EnvironmentRule = ({ environment }) =>
  Object.entries(environment.stores).flatMap(([name, store]) =>
    check(store, leastBackupDays[environment.stage]).map((finding) => ({
      ...finding,
      path: ['stores', name, ...finding.path],
      involves: finding.involves?.map((path) => ['stores', name, ...path]),
    })),
  );

function check(store: Store, leastDays: number): Finding[] {
  if (store.engine === 'redis') return checkRedis(store);
  const findings: Finding[] = [];
  if (store.backupRetentionDays < leastDays) {
    const found = String(store.backupRetentionDays);
    findings.push({
      code: 'BACKUPS_TOO_FEW',
      path: ['backupRetentionDays'],
      message: 'backups are kept too short for this stage',
      found,
      accepted: `at least ${leastDays}`,
    });
  }
  if (store.maxStorageGiB < store.storageGiB) {
    const found = `${store.storageGiB} to ${store.maxStorageGiB}`;
    findings.push({
      code: 'STORAGE_RANGE',
      path: ['maxStorageGiB'],
      involves: [['storageGiB']],
      message: 'storage starts above its maximum',
      found,
      accepted: 'storageGiB <= maxStorageGiB',
      fix: 'raise maxStorageGiB or lower storageGiB',
    });
  }
  return findings;
}

function checkRedis({
  replicas,
  automaticFailover,
  clusterMode,
  shards,
}: Extract<Store, { engine: 'redis' }>): Finding[] {
  const findings: Finding[] = [];
  if (automaticFailover && replicas === 0) {
    findings.push({
      code: 'FAILOVER_WITHOUT_REPLICA',
      path: ['automaticFailover'],
      involves: [['replicas']],
      message: 'there is no replica to fail over to',
      found: 'automaticFailover with 0 replicas',
      fix: 'set replicas to 1 or more',
    });
  }
  if (shards > 1 && !clusterMode) {
    findings.push({
      code: 'SHARDS_WITHOUT_CLUSTER',
      path: ['shards'],
      involves: [['clusterMode']],
      message: 'several shards need cluster mode',
      found: String(shards),
      fix: 'set clusterMode: true',
    });
  }
  return findings;
}
