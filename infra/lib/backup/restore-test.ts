import { aws_backup as backup } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';
import { buckets, databases, volumeTags } from './backed-up';
import { BackupRole } from './backup-role';

export interface RestoreTestProps {
  readonly environment: Environment;
  readonly vault: backup.IBackupVault;
}

/** AWS looks back no further; https://docs.aws.amazon.com/aws-backup/latest/devguide/API_RestoreTestingRecoveryPointSelection.html */
const longestWindowDays = 365;

/** Hours that what was restored stays, for somebody who wants to look at it. */
const validationWindowHours = 4;

/**
 * Once a month AWS restores the newest backup of everything beside the original, tells whether that succeeded and
 * deletes it again.
 */
export class RestoreTest extends Construct {
  private readonly common: Pick<backup.CfnRestoreTestingSelectionProps, 'iamRoleArn' | 'restoreTestingPlanName'>;

  constructor(scope: Construct, id: string, { environment, vault }: RestoreTestProps) {
    super(scope, id);
    const plan = new backup.CfnRestoreTestingPlan(this, 'plan', {
      restoreTestingPlanName: names.resource(environment, 'backup', 'monthly').replaceAll('-', '_'), // no hyphens there
      scheduleExpression: 'cron(0 6 1 * ? *)',
      scheduleExpressionTimezone: 'Etc/UTC',
      startWindowHours: 4,
      recoveryPointSelection: {
        algorithm: 'LATEST_WITHIN_WINDOW',
        includeVaults: [vault.backupVaultArn],
        recoveryPointTypes: ['SNAPSHOT'],
        selectionWindowDays: Math.min(environment.backup.retentionDays, longestWindowDays),
      },
    });
    const { roleArn } = new BackupRole(this, 'role', { environment, task: 'restore' });
    this.common = { iamRoleArn: roleArn, restoreTestingPlanName: plan.ref };
    this.testDatabases(environment);
    this.test('buckets', { protectedResourceType: 'S3', protectedResourceArns: [...buckets(this, environment)] });
    this.test('volumes', { protectedResourceType: 'EBS', protectedResourceConditions: conditionsOf(environment) });
  }

  /** One by one: each goes into its own subnets, as an account that was set up well has no default network. */
  private testDatabases(environment: Environment): void {
    for (const [store, arn] of Object.entries(databases(this, environment))) {
      this.test(names.restoreTest(store), {
        protectedResourceType: 'RDS',
        protectedResourceArns: [arn],
        restoreMetadataOverrides: { dbSubnetGroupName: names.store(environment, store) },
      });
    }
  }

  private test(
    what: string,
    selection: Omit<
      backup.CfnRestoreTestingSelectionProps,
      'iamRoleArn' | 'restoreTestingPlanName' | 'restoreTestingSelectionName'
    >,
  ): void {
    if (selection.protectedResourceArns?.length === 0) return;
    new backup.CfnRestoreTestingSelection(this, what, {
      ...this.common,
      ...selection,
      restoreTestingSelectionName: what,
      validationWindowHours,
    });
  }
}

function conditionsOf(environment: Environment): backup.CfnRestoreTestingSelection.ProtectedResourceConditionsProperty {
  const tags = Object.entries(volumeTags(environment));
  return { stringEquals: tags.map(([tag, value]) => ({ key: `aws:ResourceTag/${tag}`, value })) };
}
