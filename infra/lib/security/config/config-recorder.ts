import { Stack, aws_config as config, aws_iam as iam, type aws_s3 as s3 } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names, type Environment } from '../../../../lib/spec';
import { acknowledge, isKept } from '../../stack';
import { configRules } from './config-rules';

export interface ConfigRecorderProps {
  readonly environment: Environment;
  /** Where AWS Config delivers. */
  readonly records: s3.Bucket;
}

/** Network interfaces of pods come and go all day: each recorded change costs, and none says anything. */
const restless = ['AWS::EC2::NetworkInterface'];

/** AWS Config: a history of every resource of the account, and what the platform promises checked against it. */
export class ConfigRecorder extends Construct {
  constructor(scope: Construct, id: string, { environment, records }: ConfigRecorderProps) {
    super(scope, id);
    const name = names.resource(environment, 'security', 'config');
    const role = this.role(environment);
    const recorder = new config.CfnConfigurationRecorder(this, 'recorder', {
      name,
      roleArn: role.roleArn,
      recordingGroup: { allSupported: true, includeGlobalResourceTypes: true },
      recordingMode: recordingMode(environment),
    });
    const channel = new config.CfnDeliveryChannel(this, 'channel', { name, s3BucketName: records.bucketName });
    allowDelivery(records, role);
    channel.node.addDependency(records.policy ?? records); // AWS Config tries at once whether it may deliver
    for (const [rule, { identifier, description, parameters, holdsFor }] of Object.entries(configRules)) {
      if (holdsFor !== undefined && !holdsFor(environment)) continue;
      const configRuleName = names.resource(environment, 'security', rule);
      const inputParameters = { ...parameters };
      const made = new config.ManagedRule(this, rule, { configRuleName, identifier, description, inputParameters });
      made.node.addDependency(recorder, channel);
    }
  }

  private role(environment: Environment): iam.Role {
    const role = new iam.Role(this, 'role', {
      roleName: names.resource(environment, 'security', 'config'),
      description: 'AWS Config reads what there is, and delivers it',
      assumedBy: new iam.ServicePrincipal('config.amazonaws.com'),
      managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWS_ConfigRole')],
    });
    acknowledge(role, {
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWS_ConfigRole]':
        'AWS adds to this policy what AWS Config has to read of each new kind of resource; it reads settings, not data',
    });
    return role;
  }
}

/** By the bucket's own policy, which says in one place who writes there. */
function allowDelivery(records: s3.Bucket, role: iam.Role): void {
  const folder = records.arnForObjects(`AWSLogs/${Stack.of(records).account}/Config/*`);
  const principals = [role];
  records.addToResourcePolicy(new iam.PolicyStatement({ principals, actions: ['s3:PutObject'], resources: [folder] }));
  records.addToResourcePolicy(
    new iam.PolicyStatement({ principals, actions: ['s3:GetBucketAcl'], resources: [records.bucketArn] }),
  );
}

/** Each change where it counts who did what when; the state of each day elsewhere, at a fraction of the cost. */
function recordingMode(environment: Environment): config.CfnConfigurationRecorder.RecordingModeProperty {
  if (!isKept(environment)) return { recordingFrequency: 'DAILY' };
  return {
    recordingFrequency: 'CONTINUOUS',
    recordingModeOverrides: [{ resourceTypes: restless, recordingFrequency: 'DAILY' }],
  };
}
