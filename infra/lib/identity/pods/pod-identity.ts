import { Stack, aws_eks_v2 as eks, aws_iam as iam } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { PolicyStatement } from '../../../../lib/spec/add-ons';
import { names, type Environment } from '../../../../lib/spec';
import { acknowledge } from '../../stack';
import { fillIn } from './fill-in';
import { PodRole, type PodAccount } from './pod-role';
import { granted } from '../granted';
import { wildcardReasons } from '../wildcard-reasons';

export interface PodIdentityProps {
  readonly environment: Environment;
  readonly registryAccount: string;
  readonly account: PodAccount;
  readonly boundary: iam.IManagedPolicy;
  /** With placeholders. */
  readonly statements: readonly PolicyStatement[];
}

/** A service account's role, and the link by which EKS hands its credentials to the account's pods. */
export class PodIdentity extends Construct {
  constructor(scope: Construct, id: string, props: PodIdentityProps) {
    super(scope, id);
    const { environment, account, boundary } = props;
    const statements = props.statements.map((statement) => fillIn(statement, Stack.of(this), props));
    const permissions = new iam.PolicyDocument({ statements: statements.map(granted) });
    const role = new PodRole(this, 'Role', { environment, account, boundary, permissions });
    acknowledge(role, wildcardReasons(statements));
    new eks.CfnPodIdentityAssociation(this, 'Association', {
      clusterName: names.cluster(environment),
      namespace: account.namespace,
      serviceAccount: account.name,
      roleArn: role.roleArn,
    });
  }
}
