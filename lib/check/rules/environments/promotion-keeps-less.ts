import { entryOf } from '../../../manifest';
import { lower, worseRule, type Comparison, type Worse } from './worse';

const logs: Comparison = ({ from, to }) =>
  lower(['logs', 'retentionDays'], 'logs are kept for fewer days', [from.logs.retentionDays, to.logs.retentionDays]);

const backups: Comparison = ({ from, to }) =>
  Object.entries(from.stores).flatMap(([name, before]): readonly Worse[] => {
    const after = entryOf(to.stores, name);
    const place = ['stores', name];
    if (before.engine === 'postgresql' && after?.engine === 'postgresql') {
      const days = [before.backupRetentionDays, after.backupRetentionDays] as const;
      return lower([...place, 'backupRetentionDays'], `backups of ${name} are kept for fewer days`, days);
    }
    if (before.engine !== 'redis' || after?.engine !== 'redis') return [];
    const days = [before.snapshotRetentionDays, after.snapshotRetentionDays] as const;
    return lower([...place, 'snapshotRetentionDays'], `snapshots of ${name} are kept for fewer days`, days);
  });

const buckets: Comparison = ({ from, to }) =>
  Object.entries(from.buckets).flatMap(([name, before]): readonly Worse[] => {
    const after = entryOf(to.buckets, name);
    if (after === undefined) return [];
    const noncurrent = [before.noncurrentDays, after.noncurrentDays] as const;
    const expire = [before.expireDays ?? Infinity, after.expireDays ?? Infinity] as const;
    return [
      ...lower(['buckets', name, 'noncurrentDays'], `deleted objects of ${name} come back for fewer days`, noncurrent),
      ...lower(['buckets', name, 'expireDays'], `objects of ${name} are deleted sooner`, expire).map((worse) => ({
        ...worse,
        accepted: worse.accepted.replace('Infinity or more', 'nothing: objects are kept'),
      })),
    ];
  });

/** Data that is gone sooner after promotion than before. */
export const promotionKeepsLess = worseRule({
  code: 'PROMOTION_KEEPS_LESS',
  severity: 'error',
  title: 'an environment keeps logs, backups and objects as long as the one it is promoted from',
  why:
    'What users store is worth more than what testers store. Less retention than before promotion is nearly always a ' +
    'setting that was raised in one environment and forgotten in the next, found out when a backup is needed.',
  fix: 'Raise the retention of the later environment.',
  comparisons: [logs, backups, buckets],
});
