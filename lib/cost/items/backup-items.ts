import type { CostContext } from '../cost-context';
import type { CostItem } from '../cost-item';
import { prices } from '../prices';
import { backedUpGiB } from './backed-up';
import { callersOf } from './callers';
import { databasesOf } from './stores';
import { volumesOf } from './volumes';

/**
 * Backups in the environment's own region: RDS's own, whose first copy is free, and those of AWS Backup: everything
 * once, and what changed on each day that is kept.
 */
export function backupItems({ environment, item, usage }: CostContext): readonly CostItem[] {
  const days = environment.backup.retentionDays;
  const use = { part: 'backup', isAssumed: true } as const;
  return [
    ...databasesOf(environment).flatMap(([name, { storageGiB, backupRetentionDays }]) => [
      item({
        ...use,
        name: `${name}: own backups of ${backupRetentionDays} days`,
        price: prices.databaseBackup,
        amount: backedUpGiB(storageGiB, backupRetentionDays) - storageGiB,
      }),
      item({ ...use, name: `database ${name}`, price: prices.databaseBackup, amount: backedUpGiB(storageGiB, days) }),
    ]),
    ...volumesOf(environment).map(({ service, gib }) => {
      const amount = backedUpGiB(gib, days);
      return item({ ...use, name: `volumes of ${service}`, price: prices.backupStorage, amount, owners: [service] });
    }),
    ...Object.keys(environment.buckets).map((name) => {
      const amount = backedUpGiB(usage.bucketGiB, days);
      const owners = callersOf(environment, 'buckets', name);
      return item({ ...use, name: `bucket ${name}`, price: prices.backupStorage, amount, owners });
    }),
  ];
}
