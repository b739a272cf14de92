import { Aws, Duration, Stack, aws_eks_v2 as eks, aws_iam as iam } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names, type Environment } from '../../../../lib/spec';
import { accessRoles, type AccessRole } from './access-roles';

export interface ClusterAccessProps {
  readonly environment: Environment;
  readonly cluster: eks.CfnCluster;
}

/** Roles that people of the account take on to reach the cluster. Whoever made the cluster has no access of its own. */
export class ClusterAccess extends Construct {
  constructor(scope: Construct, id: string, { environment, cluster }: ClusterAccessProps) {
    super(scope, id);
    for (const access of accessRoles) {
      const role = new iam.Role(this, access.name, {
        roleName: names.resource(environment, 'access', access.name),
        description: `${access.description} in ${environment.name}`,
        assumedBy: peopleOfTheAccount(Stack.of(this), access),
        maxSessionDuration: Duration.hours(1),
        inlinePolicies: { cluster: mayFind(cluster) },
      });
      new eks.CfnAccessEntry(this, `${access.name}-entry`, {
        clusterName: cluster.ref,
        principalArn: role.roleArn,
        ...grantsOf(access, environment),
      });
    }
  }
}

/**
 * Those whom the account's own policies let take on the role; no pod is among them (see its boundary). A second factor shows
 * in the session of a user of IAM only. Whoever comes through IAM Identity Center has given it there, or was not asked for it:
 * what it asks is set there, and what shows here is that they came that way.
 */
function peopleOfTheAccount({ account }: Stack, { mfa }: AccessRole): iam.IPrincipal {
  const people = new iam.AccountRootPrincipal();
  if (!mfa) return people;
  return new iam.CompositePrincipal(
    people.withConditions({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
    people.withConditions({ ArnLike: { 'aws:PrincipalArn': identityCenterRoles(account) } }),
  );
}

/**
 * Roles that only IAM Identity Center can make. The region of the path is missing where it is us-east-1:
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html
 */
function identityCenterRoles(account: string): string {
  return `arn:${Aws.PARTITION}:iam::${account}:role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_*`;
}

function mayFind(cluster: eks.CfnCluster): iam.PolicyDocument {
  return new iam.PolicyDocument({
    statements: [new iam.PolicyStatement({ actions: ['eks:DescribeCluster'], resources: [cluster.attrArn] })],
  });
}

function grantsOf(
  { grants }: AccessRole,
  environment: Environment,
): Pick<eks.CfnAccessEntryProps, 'accessPolicies' | 'kubernetesGroups'> {
  if ('group' in grants) return { kubernetesGroups: [names.group(environment, grants.group)] };
  const policyArn = `arn:${Aws.PARTITION}:eks::aws:cluster-access-policy/${grants.policy}`;
  return { accessPolicies: [{ policyArn, accessScope: { type: 'cluster' } }] };
}
