import { Aws, aws_iam as iam, type Stack } from 'aws-cdk-lib';
import { names, type Environment } from '../../../../lib/spec';

/**
 * What pods call at all. A service that stands here for the first time is a decision; of IAM there are three actions that
 * the load balancer controller needs, and none of STS or Organizations.
 */
export const servicesOfPods: readonly string[] = [
  'acm:*',
  'autoscaling:*',
  'cognito-idp:*',
  'ec2:*',
  'ecr:*',
  'eks:*',
  'elasticloadbalancing:*',
  'iam:CreateServiceLinkedRole',
  'iam:GetServerCertificate',
  'iam:ListServerCertificates',
  'kms:*',
  'logs:*',
  'route53:*',
  's3:*',
  'secretsmanager:*',
  'shield:*',
  'sns:*',
  'sqs:*',
  'ssm:*',
  'waf-regional:*',
  'wafv2:*',
  'xray:*',
];

/** Ways to change the network or to start machines, which only stacks and node groups do. */
const networkChanges: readonly string[] = [
  ...['Accept', 'Create', 'Delete', 'Modify'].map((verb) => `ec2:${verb}Vpc*`),
  ...['Create', 'Delete', 'Modify'].map((verb) => `ec2:${verb}Subnet*`),
  ...['Create', 'Delete', 'Replace'].flatMap((verb) => [`ec2:${verb}Route*`, `ec2:${verb}NetworkAcl*`]),
  ...['Associate', 'Disassociate', 'Replace'].map((verb) => `ec2:${verb}RouteTable*`),
  ...['Attach', 'Create', 'Delete', 'Detach'].map((verb) => `ec2:${verb}InternetGateway`),
  ...['Create', 'Delete'].flatMap((verb) => [`ec2:${verb}NatGateway`, `ec2:${verb}FlowLogs`]),
  'ec2:RunInstances',
];

/** What is denied within those services. */
export function deniedToPods(environment: Environment, stack: Stack): readonly iam.PolicyStatement[] {
  return [
    new iam.PolicyStatement({
      sid: 'NoChangeOfTheNetwork',
      effect: iam.Effect.DENY,
      actions: [...networkChanges],
      resources: ['*'],
    }),
    new iam.PolicyStatement({
      sid: 'NothingOfOtherEnvironments',
      effect: iam.Effect.DENY,
      actions: ['s3:*', 'secretsmanager:*', 'sns:*', 'sqs:*', 'ssm:*'],
      notResources: [...ownNames(environment, stack)],
    }),
  ];
}

function ownNames(environment: Environment, { region, account }: Stack): readonly string[] {
  const arn = (service: string, rest: string): string => `arn:${Aws.PARTITION}:${service}:${region}:${account}:${rest}`;
  const bucket = `arn:${Aws.PARTITION}:s3:::${names.bucket(environment, '*')}`;
  return [
    bucket,
    arn('secretsmanager', `secret:${names.secret(environment, '*', '*')}`),
    arn('sns', names.queue(environment, '*')),
    arn('sqs', names.queue(environment, '*')),
    arn('ssm', `parameter${names.parameter(environment, '*')}`),
  ];
}
