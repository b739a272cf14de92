import { aws_iam as iam } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Environment } from '../../../../lib/spec';
import { PodRole } from '../../identity';
import { acknowledge } from '../../stack';
import type { ManagedAddOnRecord } from './managed-add-on-records';

export interface AddOnRoleProps {
  readonly environment: Environment;
  readonly boundary: iam.IManagedPolicy;
  readonly identity: NonNullable<ManagedAddOnRecord['identity']>;
}

/** The role of an add-on that EKS installs, with AWS's own policy. */
export function addOnRole(scope: Construct, { environment, boundary, identity }: AddOnRoleProps): iam.Role {
  const { serviceAccount, managedPolicy, reason } = identity;
  const role = new PodRole(scope, `${serviceAccount}-role`, {
    environment,
    boundary,
    account: { namespace: 'kube-system', name: serviceAccount, owner: 'addon' },
  });
  role.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName(managedPolicy));
  acknowledge(role, {
    [`AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${managedPolicy}]`]: reason,
  });
  return role;
}
