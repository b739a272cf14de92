import { aws_iam as iam, type aws_kms as kms } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../../lib/spec';
import { acknowledge } from '../../stack';

export interface ControlPlaneRoleProps {
  readonly environment: Environment;
  readonly key: kms.IKey;
}

/** What EKS does in the account for the cluster; https://docs.aws.amazon.com/eks/latest/userguide/cluster-iam-role.html */
export class ControlPlaneRole extends iam.Role {
  constructor(scope: Construct, id: string, { environment, key }: ControlPlaneRoleProps) {
    const ofSecrets = new iam.PolicyStatement({
      actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ListGrants', 'kms:DescribeKey'],
      resources: [key.keyArn],
    });
    super(scope, id, {
      roleName: names.resource(environment, 'cluster', 'role'),
      description: `control plane of ${environment.name}`,
      assumedBy: new iam.ServicePrincipal('eks.amazonaws.com'),
      managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('AmazonEKSClusterPolicy')],
      inlinePolicies: { secrets: new iam.PolicyDocument({ statements: [ofSecrets] }) },
    });
    acknowledge(this, {
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/AmazonEKSClusterPolicy]':
        'what EKS needs changes with its versions, and AWS keeps this policy in step',
    });
  }
}
