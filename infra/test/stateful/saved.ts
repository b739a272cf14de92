import type { Environment } from '../../../lib/spec';
import type { Json, Resource, Resources } from '../resources';
import { listOf } from '../resources';

/** Templates by stack, such as `dev-data`. */
export type Templates = ReadonlyMap<string, Resources>;

/** A resource that holds data. */
export interface Holder {
  readonly stack: string;
  readonly resource: Resource;
  /** Default: it belongs to no environment. */
  readonly environment: Environment | undefined;
}

type Saved = (one: Holder, templates: Templates) => boolean;

/** Types whose loss is borne, and why. */
export const borne: Readonly<Record<string, string>> = {
  'AWS::EKS::Cluster': 'AWS keeps its state in three zones; objects come from Git again',
  'AWS::Route53::HostedZone': 'made again from the description, and by the controller from Ingresses',
  'AWS::Logs::LogGroup': 'told about the past only; three copies within the region',
  'AWS::SQS::Queue': 'messages in transit, three copies within the region',
};

/** How each other type that holds data survives its loss. */
export const saved: Readonly<Record<string, Saved>> = {
  'AWS::Backup::BackupVault': isCopiedVault,
  'AWS::ECR::Repository': isReplicated,
  'AWS::ElastiCache::ReplicationGroup': ({ resource }) => Number(resource.Properties.SnapshotRetentionLimit) > 0,
  'AWS::KMS::Key': ({ resource }) => Number(resource.Properties.PendingWindowInDays ?? 30) >= 7, // time to notice
  'AWS::RDS::DBInstance': isSavedDatabase,
  'AWS::S3::Bucket': isSavedBucket,
  'AWS::SecretsManager::Secret': isSavedSecret,
};

function isSavedDatabase(one: Holder, templates: Templates): boolean {
  const { SourceDBInstanceIdentifier, DBInstanceIdentifier, BackupRetentionPeriod } = one.resource.Properties;
  if (SourceDBInstanceIdentifier !== undefined) return true; // a copy itself
  const days = one.environment?.stage === 'development' ? 3 : 7; // requirement I6
  return isSelected(one, templates, `:db:${DBInstanceIdentifier}`) && Number(BackupRetentionPeriod) >= days;
}

/** A bucket that keeps its objects is backed up; one whose objects expire is a record or copy, saved from overwriting. */
function isSavedBucket(one: Holder, templates: Templates): boolean {
  const { BucketName, VersioningConfiguration, LifecycleConfiguration, ReplicationConfiguration } =
    one.resource.Properties;
  if (VersioningConfiguration?.Status !== 'Enabled') return false;
  if (one.stack.endsWith('-recovery')) return isCopyOfAnother(one, templates);
  if (isToBeCopied(one) && ReplicationConfiguration === undefined) return false;
  const expires = listOf(LifecycleConfiguration?.Rules).some(({ ExpirationInDays }) => ExpirationInDays !== undefined);
  return expires || isSelected(one, templates, `:::${BucketName}`);
}

function isToBeCopied({ environment, resource }: Holder): boolean {
  const copied = Object.entries(environment?.buckets ?? {}).filter(([, { replicated }]) => replicated);
  return copied.some(([name]) => String(resource.Properties.BucketName).endsWith(`-${name}`));
}

function isCopyOfAnother({ stack, resource }: Holder, templates: Templates): boolean {
  const sources = Object.values(templates.get(stack.replace(/recovery$/, 'storage')) ?? {});
  return sources.some(({ Properties }) =>
    listOf(Properties?.ReplicationConfiguration?.Rules).some(({ Destination }) =>
      String(Destination.Bucket).endsWith(`:::${resource.Properties.BucketName}`),
    ),
  );
}

/** What is generated for the environment has a copy in another region; what opens a store is made anew with the store. */
function isSavedSecret({ stack, resource, environment }: Holder): boolean {
  const { GenerateSecretString, ReplicaRegions } = resource.Properties;
  const region = environment?.disasterRecovery?.region;
  if (stack.endsWith('-data') || GenerateSecretString === undefined || region === undefined) return true;
  return listOf(ReplicaRegions).some(({ Region }) => Region === region);
}

/** Backups are copied where there is a second region, into a vault that stands there. */
function isCopiedVault({ environment, resource }: Holder, templates: Templates): boolean {
  const region = environment?.disasterRecovery?.region;
  if (environment === undefined || region === undefined) return true; // backups are the copies
  const copies = rulesOf(environment, templates).map((rule) => listOf(rule.CopyActions));
  const arn = `arn:aws:backup:${region}:${environment.account}:backup-vault:${resource.Properties.BackupVaultName}`;
  return copies.length > 0 && copies.every((all) => all.some((one) => one.DestinationBackupVaultArn === arn));
}

/** Images stand in the registry of the shared account's region, and in that of each other. */
function isReplicated({ resource }: Holder, templates: Templates): boolean {
  const own = Object.values(templates.get('shared') ?? {});
  const rules = own
    .filter(({ Type }) => Type === 'AWS::ECR::ReplicationConfiguration')
    .flatMap(({ Properties }) => listOf(Properties.ReplicationConfiguration.Rules));
  const { RepositoryName } = resource.Properties;
  const regions = rules
    .filter(({ RepositoryFilters }) =>
      listOf(RepositoryFilters).some(({ Filter }) => String(RepositoryName).startsWith(String(Filter))),
    )
    .flatMap(({ Destinations }) => listOf(Destinations).map(({ Region }) => String(Region)));
  const stacks = [...templates.keys()].filter((stack) => stack.startsWith('shared-'));
  const standsIn = (stack: string): boolean =>
    Object.values(templates.get(stack) ?? {}).some(({ Properties }) => Properties?.RepositoryName === RepositoryName);
  return (
    stacks.length > 0 && stacks.every((stack) => standsIn(stack) && regions.includes(stack.replace('shared-', '')))
  );
}

function isSelected({ environment }: Holder, templates: Templates, end: string): boolean {
  const resources = environment === undefined ? [] : backupsOf(environment, templates, 'AWS::Backup::BackupSelection');
  return resources.some(({ BackupSelection }) =>
    listOf(BackupSelection.Resources).some((arn) => String(arn).endsWith(end)),
  );
}

function rulesOf(environment: Environment, templates: Templates): readonly Json[] {
  return backupsOf(environment, templates, 'AWS::Backup::BackupPlan').flatMap(({ BackupPlan }) =>
    listOf(BackupPlan.BackupPlanRule),
  );
}

function backupsOf({ name }: Environment, templates: Templates, type: string): readonly Json[] {
  const resources = Object.values(templates.get(`${name}-backup`) ?? {});
  return resources.filter(({ Type }) => Type === type).map(({ Properties }) => Properties);
}
