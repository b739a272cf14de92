import type { Stack } from 'aws-cdk-lib';
import type { PolicyStatement } from '../../../../lib/spec/add-ons';
import { names, type Environment } from '../../../../lib/spec';

/**
 * What a deployment reads first: the templates that are deployed, to refuse what would lose data, and the name servers
 * of the environment's zone.
 */
export function deployedState(environment: Environment, { partition, account }: Stack): readonly PolicyStatement[] {
  const stackOf = (name: string): string => `arn:${partition}:cloudformation:*:${account}:stack/${name}/*`;
  return [
    {
      actions: ['cloudformation:DescribeStacks', 'cloudformation:GetTemplate'],
      resources: [stackOf(names.stack(environment, '*')), stackOf('CDKToolkit')],
      reason: 'stacks of one environment lie in several regions, and their ARNs end in an id that AWS makes',
    },
    {
      actions: ['route53:GetHostedZone'],
      resources: [`arn:${partition}:route53:::hostedzone/*`],
      reason: 'zone ids are made by AWS; the account of an environment holds only its own zones',
    },
    { actions: ['route53:ListHostedZonesByName'], resources: ['*'], reason: 'the action takes no resource' },
  ];
}
