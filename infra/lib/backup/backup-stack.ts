import type { Construct } from 'constructs';
import { EnvironmentStack, type EnvironmentStackProps } from '../stack';
import { BackupAlerts } from './backup-alerts';
import { EnvironmentBackupVault } from './backup-vault';
import { DailyBackup } from './daily-backup';
import { RestoreTest } from './restore-test';

/** Backups of everything that is stored. */
export class BackupStack extends EnvironmentStack {
  constructor(scope: Construct, props: EnvironmentStackProps) {
    super(scope, 'backup', props);
    const { environment } = props;
    const vault = new EnvironmentBackupVault(this, 'vault', { environment });
    new DailyBackup(this, 'daily', { environment, vault });
    if (environment.backup.restoreTest) new RestoreTest(this, 'restore-test', { environment, vault });
    new BackupAlerts(this, 'alerts', { environment });
  }
}
