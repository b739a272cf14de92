import { inProduction } from './in-production';

/** A warning only: a lock cannot be taken off again, so a young platform may wait with it. */
export const backupsUnlocked = inProduction({
  code: 'BACKUPS_UNLOCKED',
  severity: 'warning',
  title: 'nobody can delete the backups of production before their time',
  why:
    'Who has taken over an account deletes the backups first, and then asks for money; a mistake with the rights of an ' +
    'administrator does the same. With the lock AWS refuses that to everybody, the owner of the account included. It ' +
    'cannot be taken off again, so waive the rule until the sizes and days of backups are settled.',
  fix: 'Set `backup.lock` to true.',
  sources: ['https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html'],
  read: ({ name, backup }) =>
    backup.lock
      ? []
      : [
          {
            spec: ['backup', 'lock'],
            message: `an administrator of ${name}, or who has taken the account over, can delete all its backups`,
            found: 'false',
            fix: 'set backup: { lock: true }',
          },
        ],
});
