import { aws_iam as iam } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';
import { acknowledge } from '../stack';

/** What AWS Backup may do; a role that backs up cannot overwrite anything by a restore. */
export type BackupTask = 'backup' | 'restore';

const policies = {
  backup: ['service-role/AWSBackupServiceRolePolicyForBackup', 'AWSBackupServiceRolePolicyForS3Backup'],
  restore: ['service-role/AWSBackupServiceRolePolicyForRestores', 'AWSBackupServiceRolePolicyForS3Restore'],
} as const;

const reason =
  'AWS keeps this policy in step with what AWS Backup calls for each kind of resource; only AWS Backup may take the role';

/** The identity of AWS Backup in an environment, for one task. */
export class BackupRole extends iam.Role {
  constructor(scope: Construct, id: string, { environment, task }: { environment: Environment; task: BackupTask }) {
    super(scope, id, {
      roleName: names.resource(environment, 'backup', task),
      description: `AWS Backup: ${task} of ${environment.project} in ${environment.name}`,
      assumedBy: new iam.ServicePrincipal('backup.amazonaws.com'),
      managedPolicies: policies[task].map((policy) => iam.ManagedPolicy.fromAwsManagedPolicyName(policy)),
    });
    const findings = policies[task].map(
      (policy) => `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${policy}]`,
    );
    acknowledge(this, Object.fromEntries(findings.map((finding) => [finding, reason])));
  }
}
