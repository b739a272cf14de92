import type { CostContext } from '../cost-context';
import { itemOf, type CostItem, type Use } from '../cost-item';
import { prices, pricedAs } from '../prices';
import { backedUpGiB, copiedGiB } from './backed-up';
import { callersOf } from './callers';
import { databasesOf } from './stores';
import { volumesOf } from './volumes';

/** What waits in the recovery region: copies of backups, replicated buckets and a key; nothing without such a region. */
export function recoveryItems({ environment, item, usage }: CostContext): readonly CostItem[] {
  const { disasterRecovery, backup, buckets } = environment;
  if (disasterRecovery === undefined) return [];
  const there = pricedAs(disasterRecovery.region);
  const kept = (use: Pick<Use, 'name' | 'price' | 'amount' | 'owners'>): CostItem =>
    itemOf({ ...use, part: 'recovery', isAssumed: true }, there);
  const days = backup.retentionDays;
  const databases = databasesOf(environment).map(([name, { storageGiB }]) => ({ name, gib: storageGiB }));
  const volumes = volumesOf(environment);
  const replicated = Object.keys(buckets).filter((name) => buckets[name]?.replicated);
  const all = [...databases, ...volumes].reduce((sum, { gib }) => sum + gib, 0) + replicated.length * usage.bucketGiB;
  return [
    ...databases.map(({ name, gib }) =>
      kept({ name: `copies of ${name}`, price: prices.databaseBackup, amount: backedUpGiB(gib, days) }),
    ),
    ...volumes.map(({ service, gib }) =>
      kept({
        name: `copies of volumes of ${service}`,
        price: prices.backupStorage,
        amount: backedUpGiB(gib, days),
        owners: [service],
      }),
    ),
    ...replicated.map((name) =>
      kept({
        name: `copy of bucket ${name}`,
        price: prices.bucketStorage,
        amount: usage.bucketGiB,
        owners: callersOf(environment, 'buckets', name),
      }),
    ),
    kept({ name: 'KMS key', price: prices.key, amount: 1 }),
    item({
      part: 'recovery',
      name: 'to the recovery region',
      price: prices.trafficBetweenRegions,
      amount: copiedGiB(all),
      isAssumed: true,
    }),
  ];
}
