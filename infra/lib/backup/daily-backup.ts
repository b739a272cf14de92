import { Stack, aws_backup as backup } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';
import { backedUp, volumeTags } from './backed-up';
import { BackupRole } from './backup-role';
import { backupSchedule } from './backup-schedule';
import { BackupSelection } from './backup-selection';
import { vaultName } from './backup-vault';

export interface DailyBackupProps {
  readonly environment: Environment;
  /** Where backups go first. */
  readonly vault: backup.IBackupVault;
}

/** A backup a day of databases, buckets and volumes, kept for `backup.retentionDays`, here and in the recovery region. */
export class DailyBackup extends Construct {
  constructor(scope: Construct, id: string, { environment, vault }: DailyBackupProps) {
    super(scope, id);
    const plan = new backup.CfnBackupPlan(this, 'plan', {
      backupPlan: {
        backupPlanName: names.resource(environment, 'backup', 'daily'),
        backupPlanRule: [
          {
            ruleName: 'daily',
            targetBackupVault: vault.backupVaultName,
            ...backupSchedule(environment),
            startWindowMinutes: 60,
            completionWindowMinutes: 480,
            lifecycle: lifecycleOf(environment),
            ...this.copies(environment),
          },
        ],
      },
    });
    const role = new BackupRole(this, 'role', { environment, task: 'backup' });
    const common = { environment, plan, role };
    const stores = backedUp(this, environment);
    // an empty list could be taken for no restriction
    if (stores.length > 0) new BackupSelection(this, 'stores', { ...common, resources: stores });
    const volumes = Stack.of(this).formatArn({ service: 'ec2', resource: 'volume/*' }); // Kubernetes makes and names them
    new BackupSelection(this, 'volumes', { ...common, resources: [volumes], tags: volumeTags(environment) });
  }

  /** The recovery region has a vault of the same name. */
  private copies(environment: Environment): Pick<backup.CfnBackupPlan.BackupRuleResourceTypeProperty, 'copyActions'> {
    if (environment.disasterRecovery === undefined) return {};
    const { region } = environment.disasterRecovery;
    const resource = `backup-vault:${vaultName(environment)}`;
    const destinationBackupVaultArn = Stack.of(this).formatArn({ service: 'backup', region, resource });
    return { copyActions: [{ destinationBackupVaultArn, lifecycle: lifecycleOf(environment) }] };
  }
}

function lifecycleOf({ backup: { retentionDays } }: Environment): backup.CfnBackupPlan.LifecycleResourceTypeProperty {
  return { deleteAfterDays: retentionDays };
}
