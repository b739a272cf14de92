import type { Finding } from '../finding';
import type { EnvironmentRule } from '../rule';
import { leastBackupDays } from './least-backup-days';

/** Backups are kept as long as requirement I6 says, and can be deleted where an environment is ever taken down. */
export const backups: EnvironmentRule = ({ environment: { backup, stage } }) => {
  const least = leastBackupDays[stage];
  const findings: Finding[] = [];
  if (backup.retentionDays < least) {
    findings.push({
      code: 'BACKUPS_TOO_FEW',
      path: ['backup', 'retentionDays'],
      message: 'backups are kept too short for this stage',
      found: String(backup.retentionDays),
      accepted: `at least ${least}`,
    });
  }
  if (backup.lock && stage !== 'production') {
    findings.push({
      code: 'BACKUPS_LOCKED',
      path: ['backup', 'lock'],
      message: 'locked backups outlive the environment and cost money until their time is over',
      found: `true in ${stage}`,
      accepted: 'true in production only',
      fix: 'remove lock',
    });
  }
  return findings;
};
