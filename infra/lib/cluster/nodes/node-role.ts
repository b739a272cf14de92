import { aws_iam as iam } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../../lib/spec';
import { acknowledge } from '../../stack';

/**
 * AWS's policies for every node. Not among them: the network plugin's, which has an identity of its own, and the one for
 * sessions on a node, which nobody needs while nodes are replaced instead of mended.
 */
const policies: { readonly [name: string]: string } = {
  AmazonEKSWorkerNodePolicy: 'what AWS wants on every node: to describe itself, and credentials for its pods',
  AmazonEC2ContainerRegistryPullOnly: 'pulls images; which ones, the registry says for each of its repositories',
};

/** What the machine itself may do. Pods cannot take it on: their requests do not reach the metadata service. */
export class NodeRole extends iam.Role {
  constructor(scope: Construct, id: string, environment: Environment) {
    super(scope, id, {
      roleName: names.resource(environment, 'nodes', 'role'),
      description: `nodes of ${environment.name}`,
      assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com'),
      managedPolicies: Object.keys(policies).map((name) => iam.ManagedPolicy.fromAwsManagedPolicyName(name)),
    });
    const findings = Object.entries(policies).map(
      ([name, reason]) => [`AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${name}]`, reason] as const,
    );
    acknowledge(this, Object.fromEntries(findings));
  }
}
