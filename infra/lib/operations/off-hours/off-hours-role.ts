import { ArnFormat, Stack, Token, aws_iam as iam } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../../lib/spec';
import { plannedNodeGroups } from '../../cluster';
import { acknowledge } from '../../stack';
import { autoscalerRole } from './autoscaler-brake';
import { alarmsSilentAtNight, sleepingStores } from './planned-changes';

export interface OffHoursRoleProps {
  readonly environment: Environment;
  /** Group of the schedules that act as this role. */
  readonly groupName: string;
  /** The one policy that it may attach, to one role. */
  readonly brakeArn: string;
}

/** What the schedules of one group act as: they may put to sleep and wake what they name, and nothing else. */
export class OffHoursRole extends iam.Role {
  constructor(scope: Construct, id: string, { environment, groupName, brakeArn }: OffHoursRoleProps) {
    const stack = Stack.of(scope);
    super(scope, id, {
      roleName: names.resource(environment, 'operations', 'off-hours'),
      description: `puts ${environment.name} to sleep and wakes it`,
      assumedBy: new iam.ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: {
            'aws:SourceAccount': stack.account,
            'aws:SourceArn': stack.formatArn({
              service: 'scheduler',
              resource: 'schedule-group',
              resourceName: groupName,
            }),
          },
        },
      }),
    });
    for (const statement of statements(stack, environment, brakeArn)) this.addToPolicy(statement);
    const reason = 'the ARN of a node group ends in an id that EKS chooses';
    acknowledge(this, Object.fromEntries(nodeGroups(stack, environment).map((arn) => [findingOf(arn, stack), reason])));
  }
}

function statements(stack: Stack, environment: Environment, brakeArn: string): readonly iam.PolicyStatement[] {
  const arnFormat = ArnFormat.COLON_RESOURCE_NAME;
  const stores = sleepingStores(environment).map((store) =>
    stack.formatArn({ service: 'rds', resource: 'db', resourceName: names.store(environment, store), arnFormat }),
  );
  const alarms = alarmsSilentAtNight(environment).map((resourceName) =>
    stack.formatArn({ service: 'cloudwatch', resource: 'alarm', resourceName, arnFormat }),
  );
  const autoscaler = autoscalerRole(environment);
  return [
    ...allow(['rds:StartDBInstance', 'rds:StopDBInstance'], stores),
    ...allow(['eks:UpdateNodegroupConfig'], nodeGroups(stack, environment)),
    ...allow(['cloudwatch:DisableAlarmActions', 'cloudwatch:EnableAlarmActions'], alarms),
    ...allow(
      ['iam:AttachRolePolicy', 'iam:DetachRolePolicy'],
      autoscaler === undefined
        ? []
        : [stack.formatArn({ service: 'iam', region: '', resource: 'role', resourceName: autoscaler })],
      { ArnEquals: { 'iam:PolicyARN': brakeArn } },
    ),
  ];
}

function allow(actions: string[], resources: string[], conditions = {}): readonly iam.PolicyStatement[] {
  return resources.length === 0 ? [] : [new iam.PolicyStatement({ actions, resources, conditions })];
}

function nodeGroups(stack: Stack, environment: Environment): string[] {
  const cluster = names.cluster(environment);
  return plannedNodeGroups(environment).map(({ name }) =>
    stack.formatArn({ service: 'eks', resource: 'nodegroup', resourceName: `${cluster}/${name}/*` }),
  );
}

/** As cdk-nag writes it, which prints the account of an environment that names none as a reference. */
function findingOf(arn: string, { account }: Stack): string {
  const written = Token.isUnresolved(account) ? arn.replace(account, '<AWS::AccountId>') : arn;
  return `AwsSolutions-IAM5[Resource::${written}]`;
}
