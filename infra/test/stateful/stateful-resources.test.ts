import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { statefulTypes, type TemplateResource } from '../../lib/upgrade';
import { environmentOf, stacks, templateOf } from '../synthesized';
import { nameOf, statefulResources, type StatefulResource } from './stateful-resources';

const golden = join(__dirname, 'logical-ids.json');

test('every type that AWS calls stateful and that a template uses is on the list', () => {
  const database = loadAwsServiceSpecSync();
  const used = new Set(
    [...stacks().keys()].flatMap((stack) =>
      Object.values(templateOf(stack).toJSON().Resources ?? {}).map((one) => (one as { Type: string }).Type),
    ),
  );
  const stateful = [...used].filter(
    (type) => database.lookup('resource', 'cloudFormationType', 'equals', type)[0]?.isStateful === true,
  );
  expect(stateful.filter((type) => !statefulTypes.has(type))).toEqual([]);
  expect(stateful.length).toBeGreaterThan(3);
});

test('production and what is shared keep what they store, and what is replaced', () => {
  const kept = statefulResources().filter(({ environment }) => ['production', 'shared'].includes(environment));
  const lost = kept.filter((one) => !isSafe(one, 'DeletionPolicy') || !isSafe(one, 'UpdateReplacePolicy'));
  expect(lost.map(nameOf)).toEqual([]);
  expect(kept.length).toBeGreaterThan(0);
});

test('nothing of another environment stays and costs money after it is destroyed', () => {
  const others = statefulResources().filter(({ environment }) => ['dev', 'staging'].includes(environment));
  const left = others.filter(({ resource }) => deletionOf(resource) !== 'Delete');
  expect(left.map(nameOf)).toEqual([]);
  expect(others.length).toBeGreaterThan(0);
});

test('everything that holds data is encrypted', () => {
  const open = statefulResources().filter(({ resource: { Type, Properties = {} } }) => {
    const isEncrypted = encryption[Type];
    return isEncrypted === undefined || !isEncrypted(Properties);
  });
  expect(open.map(nameOf)).toEqual([]);
});

test('everything that holds data is backed up, or its loss is borne', () => {
  const unsaved = statefulResources().filter((one) => !(backedUp[one.resource.Type]?.(one) ?? false));
  expect(unsaved.map(nameOf)).toEqual([]);
});

test('no resource that holds data gets another logical id: CloudFormation would make a new one and drop the old', () => {
  const ids: Record<string, readonly string[]> = {};
  for (const { stack, logicalId, resource } of statefulResources()) {
    ids[stack] = [...(ids[stack] ?? []), `${logicalId} ${resource.Type}`].sort();
  }
  // renewed by: KEELSON_RENEW=logical-ids npm run infra:test -- infra/test/stateful
  if (process.env.KEELSON_RENEW === 'logical-ids') writeFileSync(golden, `${JSON.stringify(ids, undefined, 2)}\n`);
  expect(ids).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
});

function isSafe({ resource }: StatefulResource, policy: 'DeletionPolicy' | 'UpdateReplacePolicy'): boolean {
  // a cluster that is left behind costs, and what it holds is in Git: it only must not go by mistake
  if (resource.Type === 'AWS::EKS::Cluster') return resource.Properties?.DeletionProtection === true;
  return /^(Retain|RetainExceptOnCreate|Snapshot)$/.test(resource[policy] ?? '');
}

/** What CloudFormation does where a template says nothing: of a database it keeps a snapshot, which costs. */
function deletionOf({ Type, DeletionPolicy }: TemplateResource): string {
  return DeletionPolicy ?? (Type.startsWith('AWS::RDS::') ? 'Snapshot' : 'Delete');
}

type Properties = Readonly<Record<string, unknown>>;

/** How each type says that it is encrypted. A type without a line here fails. */
const encryption: Readonly<Record<string, (properties: Properties) => boolean>> = {
  'AWS::Backup::BackupVault': ({ EncryptionKeyArn }) => EncryptionKeyArn !== undefined,
  'AWS::ECR::Repository': () => true, // always, with AES-256 where no key is named
  'AWS::EKS::Cluster': ({ EncryptionConfig }) => JSON.stringify(EncryptionConfig ?? '').includes('secrets'),
  'AWS::ElastiCache::ReplicationGroup': ({ AtRestEncryptionEnabled, TransitEncryptionEnabled }) =>
    AtRestEncryptionEnabled === true && TransitEncryptionEnabled === true,
  'AWS::KMS::Key': ({ EnableKeyRotation, KeySpec }) =>
    EnableKeyRotation === true || (typeof KeySpec === 'string' && KeySpec.startsWith('ECC')), // those cannot be rotated
  'AWS::Logs::LogGroup': ({ KmsKeyId }) => KmsKeyId !== undefined,
  'AWS::RDS::DBInstance': ({ StorageEncrypted, SourceDBInstanceIdentifier }) =>
    StorageEncrypted === true || SourceDBInstanceIdentifier !== undefined, // a replica is as its source
  'AWS::Route53::HostedZone': () => true, // public by nature
  'AWS::S3::Bucket': ({ BucketEncryption }) => BucketEncryption !== undefined,
  'AWS::SQS::Queue': ({ KmsMasterKeyId, SqsManagedSseEnabled }) =>
    KmsMasterKeyId !== undefined || SqsManagedSseEnabled === true,
  'AWS::SecretsManager::Secret': ({ KmsKeyId }) => KmsKeyId !== undefined,
};

const isSaved = (): boolean => true;

/** How each type survives the loss of what it holds; `isSaved` with the reason why that needs no backup. */
const backedUp: Readonly<Record<string, (one: StatefulResource) => boolean>> = {
  'AWS::Backup::BackupVault': isSaved, // holds the backups; copied to another region where there is one
  'AWS::ECR::Repository': isSaved, // replicated by the registry, and built again from a commit
  'AWS::EKS::Cluster': isSaved, // AWS keeps its state in three zones; Argo CD applies all objects again
  'AWS::ElastiCache::ReplicationGroup': ({ resource: { Properties = {} } }) =>
    Number(Properties.SnapshotRetentionLimit) > 0,
  'AWS::KMS::Key': ({ resource: { Properties = {} } }) => Number(Properties.PendingWindowInDays ?? 30) >= 7, // time to notice
  'AWS::Logs::LogGroup': ({ resource: { Properties = {} } }) => Number(Properties.RetentionInDays) > 0, // kept so long, no longer
  'AWS::RDS::DBInstance': (one) => isSelected(one, 'rds') || isReadReplica(one),
  'AWS::Route53::HostedZone': isSaved, // made again from the description
  'AWS::S3::Bucket': (one) => isSelected(one, 's3') || isVersioned(one),
  'AWS::SQS::Queue': ({ resource: { Properties = {} } }) => Number(Properties.MessageRetentionPeriod ?? 345_600) >= 60, // in transit
  'AWS::SecretsManager::Secret': isSaved, // 30 days until a deletion is final; rotated anyway
};

function isReadReplica({ resource: { Properties = {} } }: StatefulResource): boolean {
  return Properties.SourceDBInstanceIdentifier !== undefined;
}

function isVersioned({ resource: { Properties = {} } }: StatefulResource): boolean {
  return JSON.stringify(Properties.VersioningConfiguration) === '{"Status":"Enabled"}';
}

/** Whether the environment's backup plan selects it by name, and it makes backups of its own where it can. */
function isSelected({ environment, resource: { Properties = {} } }: StatefulResource, kind: 'rds' | 's3'): boolean {
  if (environment === 'shared') return false;
  const selections = templateOf(`${environment}-backup`).findResources('AWS::Backup::BackupSelection');
  const selected = Object.values(selections).flatMap((one) => one.Properties.BackupSelection.Resources as string[]);
  if (kind === 's3') return selected.some((arn) => arn.endsWith(`:::${String(Properties.BucketName)}`));
  const days = environmentOf(environment).stage === 'development' ? 3 : 7; // requirement I6
  const name = String(Properties.DBInstanceIdentifier);
  return selected.some((arn) => arn.endsWith(`:db:${name}`)) && Number(Properties.BackupRetentionPeriod) >= days;
}
