/**
 * Words in braces that stand in resources and conditions until an environment is known; infrastructure fills them in.
 * `partition`: aws, aws-cn or aws-us-gov; `region` and `account`: of the environment; `registryAccount`: the account
 * that holds the image repositories; `cluster`: name of the EKS cluster; `project`: the platform's project name;
 * `environment`: the environment's short name; `domain`: the environment's own.
 */
export const policyPlaceholders = [
  'partition',
  'region',
  'account',
  'registryAccount',
  'cluster',
  'project',
  'environment',
  'domain',
] as const;

/** One statement of an IAM policy. Its effect is always Allow. */
export interface PolicyStatement {
  /** Actions in full, such as `sqs:GetQueueAttributes`; never a wildcard. */
  readonly actions: readonly string[];
  /** ARN patterns with placeholders, such as `arn:{partition}:sqs:{region}:{account}:{project}-{environment}-*`. */
  readonly resources: readonly string[];
  /** IAM condition block: operator, then condition key, then accepted values. Keys and values may hold placeholders. */
  readonly conditions?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
  /** Why it is no narrower; there whenever a resource is `*`. */
  readonly reason?: string;
}
