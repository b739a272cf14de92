import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { statefulTypes, type TemplateResource } from '../../lib/upgrade';
import { stacks, templateOf } from '../synthesized';
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
