import { Stack, aws_iam as iam } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../../lib/spec';

/** A service account of Kubernetes. */
export interface PodAccount {
  readonly namespace: string;
  readonly name: string;
  /** Part of the role's name: a service may be called like an add-on's account. */
  readonly owner: 'pod' | 'addon';
}

export interface PodRoleProps {
  readonly environment: Environment;
  readonly account: PodAccount;
  readonly boundary: iam.IManagedPolicy;
  /** Default: none. */
  readonly permissions?: iam.PolicyDocument;
}

/** A role that only pods of one service account, in one namespace of one cluster, take on. */
export class PodRole extends iam.Role {
  constructor(scope: Construct, id: string, { environment, account, boundary, permissions }: PodRoleProps) {
    super(scope, id, {
      roleName: names.podRole(environment, account.owner, account.name),
      description: `${account.name} in ${account.namespace} of ${environment.name}`,
      assumedBy: onlyThisAccount(Stack.of(scope), environment, account),
      permissionsBoundary: boundary,
      ...(permissions !== undefined && { inlinePolicies: { permissions } }),
    });
  }
}

/** Tags that EKS puts on the session: https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html */
function onlyThisAccount(stack: Stack, environment: Environment, { namespace, name }: PodAccount): iam.IPrincipal {
  const cluster = stack.formatArn({ service: 'eks', resource: 'cluster', resourceName: names.cluster(environment) });
  return new iam.ServicePrincipal('pods.eks.amazonaws.com', {
    conditions: {
      StringEquals: {
        'aws:SourceAccount': stack.account,
        'aws:RequestTag/eks-cluster-arn': cluster,
        'aws:RequestTag/kubernetes-namespace': namespace,
        'aws:RequestTag/kubernetes-service-account': name,
      },
    },
  }).withSessionTags();
}
