import { aws_backup as backup } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';
import type { BackupRole } from './backup-role';

export interface BackupSelectionProps {
  readonly environment: Environment;
  readonly plan: backup.CfnBackupPlan;
  readonly role: BackupRole;
  /** ARNs, with `*` for what has no known name. */
  readonly resources: readonly string[];
  /** Of the resources only those that carry every one of these tags; default: all. */
  readonly tags?: { readonly [key: string]: string };
}

/** What a plan backs up. */
export class BackupSelection extends backup.CfnBackupSelection {
  constructor(scope: Construct, id: string, { environment, plan, role, resources, tags }: BackupSelectionProps) {
    super(scope, id, {
      backupPlanId: plan.attrBackupPlanId,
      backupSelection: {
        selectionName: names.resource(environment, 'backup', id),
        iamRoleArn: role.roleArn,
        resources: [...resources],
        ...(tags !== undefined && { conditions: { StringEquals: conditionsOf(tags) } }),
      },
    });
  }
}

/** The library passes conditions on as they are, so they are spelled as CloudFormation does. */
function conditionsOf(tags: { readonly [key: string]: string }): readonly object[] {
  return Object.entries(tags).map(([tag, value]) => ({
    ConditionKey: `aws:ResourceTag/${tag}`,
    ConditionValue: value,
  }));
}
