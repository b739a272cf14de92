import type { PlatformFinding, PlatformRule } from './platform-rule';

const accepted = 'a name that begins with a letter, and not with aws, ssm, sg-, xn-- or sthree-';

/**
 * Every name in AWS begins with the project's: stacks, databases and caches begin with a letter, Parameter Store keeps
 * `aws` and `ssm` for itself (with whatever follows), security groups `sg-`, and S3 `xn--` and `sthree-`.
 *
 * Sources, November 2026: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html
 */
export const projectName: PlatformRule = ({ project, shared }): PlatformFinding[] => {
  if (shared === undefined || (/^(?!aws|ssm|xn--|sthree-)[a-z]/.test(project) && !`${project}-`.startsWith('sg-')))
    return [];
  const message = 'names that begin with the name of this project are refused by AWS';
  return [{ code: 'PROJECT_NAME', path: ['project'], message, found: project, accepted, fix: 'choose another name' }];
};
