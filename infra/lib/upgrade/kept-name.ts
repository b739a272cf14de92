import type { TemplateResource } from './template';

interface Naming {
  /** Property that names it. */
  readonly property: string;
  /** Property of what the name is unique in; default: the account and region, or the whole of AWS. */
  readonly within?: string;
}

/**
 * Types whose names are unique and which a change of something else than the name replaces, as of November 2026. Source:
 * "Update requires" in https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/
 */
const namings: { readonly [type: string]: Naming } = {
  'AWS::Backup::BackupVault': { property: 'BackupVaultName' },
  'AWS::EC2::SecurityGroup': { property: 'GroupName', within: 'VpcId' },
  'AWS::ECR::Repository': { property: 'RepositoryName' },
  'AWS::EKS::Cluster': { property: 'Name' },
  'AWS::EKS::Nodegroup': { property: 'NodegroupName', within: 'ClusterName' },
  'AWS::ElastiCache::ReplicationGroup': { property: 'ReplicationGroupId' },
  'AWS::ElastiCache::User': { property: 'UserId' },
  'AWS::ElastiCache::UserGroup': { property: 'UserGroupId' },
  'AWS::IAM::ManagedPolicy': { property: 'ManagedPolicyName' },
  'AWS::IAM::Role': { property: 'RoleName' },
  'AWS::RDS::DBInstance': { property: 'DBInstanceIdentifier' },
  'AWS::RDS::DBParameterGroup': { property: 'DBParameterGroupName' },
  'AWS::S3::Bucket': { property: 'BucketName' },
  'AWS::SNS::Topic': { property: 'TopicName' },
  'AWS::SQS::Queue': { property: 'QueueName' },
};

/**
 * The name of a resource that is replaced and keeps it. CloudFormation makes the new one before it deletes the old one, so
 * AWS answers that the name is taken.
 *
 * @param changed paths of what changes, such as `VpcId`
 * @returns undefined when the new one gets another name, or one that AWS makes up
 */
export function keptName(was: TemplateResource, is: TemplateResource, changed: readonly string[]): string | undefined {
  const naming = namings[is.Type];
  if (naming === undefined || was.Type !== is.Type) return undefined;
  const { property, within } = naming;
  const name = is.Properties?.[property];
  const isFree = name !== was.Properties?.[property] || changed.some((path) => path === property || path === within);
  return isFree || typeof name !== 'string' ? undefined : name;
}
