import { Duration, Stack, aws_iam as iam } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names } from '../../../lib/spec';
import { GithubProvider, audience, githubProviderArn, tokenIssuer } from '../identity/deploy/github-provider';
import { acknowledge } from '../stack';
import type { PlatformStackProps } from './platform-stack';

export interface ImagePublisherProps extends PlatformStackProps {
  /** Owner and name, with ids where the tokens of the repository have them. */
  readonly repository: string;
}

/** Whose builds are published, besides those that deploy to an environment. */
const branch = 'main';

/** What workflows of one repository take on while they push images: from its main branch, or from an environment. */
export class ImagePublisher extends Construct {
  constructor(scope: Construct, id: string, { platform, shared, repository }: ImagePublisherProps) {
    super(scope, id);
    const environments = Object.values(platform.environments);
    const subjects = [`ref:refs/heads/${branch}`, ...environments.map(({ name }) => `environment:${name}`)];
    const images = Stack.of(this).formatArn({
      service: 'ecr',
      resource: 'repository',
      resourceName: `${platform.project}/*`,
    });
    const role = new iam.Role(this, 'Role', {
      roleName: names.ciRole(platform.project),
      description: `pushes images from ${repository}`,
      maxSessionDuration: Duration.hours(1),
      assumedBy: new iam.WebIdentityPrincipal(githubProviderArn(Stack.of(this)), {
        StringEquals: {
          [`${tokenIssuer}:aud`]: audience,
          [`${tokenIssuer}:sub`]: subjects.map((subject) => `repo:${repository}:${subject}`),
        },
      }),
      inlinePolicies: { push: new iam.PolicyDocument({ statements: pushStatements(images) }) },
    });
    acknowledge(role, {
      'AwsSolutions-IAM5[Resource::*]': 'the action takes no resource',
      [`AwsSolutions-IAM5[Resource::${images}]`]: 'it publishes every image of the platform, new ones too',
    });
    // an account has one provider: the first environment in this account makes it, where there is one
    const isMadeElsewhere = environments.some(({ account }) => account === shared.account);
    if (!isMadeElsewhere) role.node.addDependency(new GithubProvider(this, 'Github'));
  }
}

/** Also what a build needs to reuse layers, and to read the digest that a pin names. Never to delete. */
function pushStatements(images: string): iam.PolicyStatement[] {
  const push = ['InitiateLayerUpload', 'UploadLayerPart', 'CompleteLayerUpload', 'PutImage'];
  const read = ['BatchCheckLayerAvailability', 'BatchGetImage', 'GetDownloadUrlForLayer', 'DescribeImages'];
  const actions = [...push, ...read].map((action) => `ecr:${action}`);
  return [
    new iam.PolicyStatement({ actions: ['ecr:GetAuthorizationToken'], resources: ['*'] }),
    new iam.PolicyStatement({ actions, resources: [images] }),
  ];
}
