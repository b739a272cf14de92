import { Duration, Stack, aws_eks_v2 as eks, aws_iam as iam } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names, type Environment } from '../../../../lib/spec';
import { acknowledge } from '../../stack';
import { granted } from '../granted';
import { wildcardReasons } from '../wildcard-reasons';
import { bootstrapRoles } from './bootstrap-roles';
import { deployedState } from './deployed-state';
import { audience, githubProviderArn, tokenIssuer } from './github-provider';

export interface DeployRoleProps {
  readonly environment: Environment;
  /** Owner and name, with ids where the tokens of the repository have them. */
  readonly repository: string;
}

/**
 * What workflows of one repository take on while they deploy to one environment of GitHub. It changes AWS only through
 * the roles of CDK's bootstrap, and the cluster only as what deployers may change there.
 */
export class DeployRole extends Construct {
  constructor(scope: Construct, id: string, { environment, repository }: DeployRoleProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const cluster = { service: 'eks', resource: 'cluster', resourceName: names.cluster(environment) };
    const reads = deployedState(environment, stack);
    const statements = [
      new iam.PolicyStatement({ actions: ['sts:AssumeRole'], resources: [...bootstrapRoles(environment, stack)] }),
      new iam.PolicyStatement({ actions: ['eks:DescribeCluster'], resources: [stack.formatArn(cluster)] }),
      ...reads.map(granted),
    ];
    const role = new iam.Role(this, 'Role', {
      roleName: names.resource(environment, 'ci', 'deploy'),
      description: `deploys to ${environment.name} from ${repository}`,
      assumedBy: onlyFrom(repository, environment, stack),
      maxSessionDuration: Duration.hours(1),
      inlinePolicies: { deploy: new iam.PolicyDocument({ statements }) },
    });
    acknowledge(role, wildcardReasons(reads));
    new eks.CfnAccessEntry(this, 'Entry', {
      clusterName: names.cluster(environment),
      principalArn: role.roleArn,
      kubernetesGroups: [names.group(environment, 'deployer')],
    });
  }
}

/**
 * Equality, no pattern: any branch or fork could stand behind a star. GitHub says who may deploy to its environment.
 * Tokens of a repository have one form of subject, so the other one is not trusted beside it: without ids, whoever gets
 * the name of a repository that was renamed or deleted could deploy.
 */
function onlyFrom(repository: string, environment: Environment, stack: Stack): iam.IPrincipal {
  return new iam.WebIdentityPrincipal(githubProviderArn(stack), {
    StringEquals: {
      [`${tokenIssuer}:aud`]: audience,
      [`${tokenIssuer}:sub`]: `repo:${repository}:environment:${environment.name}`,
    },
  });
}
