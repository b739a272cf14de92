import { statefulTypes } from '../../lib/upgrade';
import { changed, edit, type Json, type Resources } from '../resources';
import { platform, stacks, templateOf } from '../synthesized';
import { borne, saved, type Templates } from './saved';

const templates: Templates = new Map(
  [...stacks().keys()].map((stack) => [stack, (templateOf(stack).toJSON().Resources ?? {}) as Resources]),
);

test('everything that holds data is backed up, or its loss is borne for a reason', () => {
  expect(unsaved(templates)).toEqual([]);
  expect(Object.keys(borne).filter((type) => type in saved)).toEqual([]);
});

type Seed = (resources: { [id: string]: Json }) => void;

const selection: Seed = edit(
  'AWS::Backup::BackupSelection',
  ({ BackupSelection }) => (BackupSelection.Resources = []),
  ({ BackupSelection }) => !JSON.stringify(BackupSelection).includes('volume'),
);

test.each<readonly [fault: string, stack: string, seed: Seed, lost: string]>([
  ['a plan that selects nothing', 'production-backup', selection, 'production-data AWS::RDS::DBInstance'],
  ['a plan that selects no bucket', 'dev-backup', selection, 'dev-storage AWS::S3::Bucket'],
  [
    'a bucket without versions',
    'staging-storage',
    edit('AWS::S3::Bucket', (it) => delete it.VersioningConfiguration),
    'staging-storage AWS::S3::Bucket',
  ],
  [
    'a bucket that is not copied any more',
    'production-storage',
    edit(
      'AWS::S3::Bucket',
      (it) => delete it.ReplicationConfiguration,
      ({ BucketName }) => BucketName === 'aicode-prod-media',
    ),
    'production-recovery AWS::S3::Bucket',
  ],
  [
    'backups of a day',
    'staging-data',
    edit('AWS::RDS::DBInstance', (it) => (it.BackupRetentionPeriod = 1)),
    'staging-data AWS::RDS::DBInstance',
  ],
  [
    'a cache without snapshots',
    'production-data',
    edit('AWS::ElastiCache::ReplicationGroup', (it) => (it.SnapshotRetentionLimit = 0)),
    'production-data AWS::ElastiCache::ReplicationGroup',
  ],
  [
    'backups in one region only',
    'production-backup',
    edit('AWS::Backup::BackupPlan', ({ BackupPlan }) => delete BackupPlan.BackupPlanRule[0].CopyActions),
    'production-backup AWS::Backup::BackupVault',
  ],
  [
    'a generated secret in one region only',
    'production-secrets',
    edit(
      'AWS::SecretsManager::Secret',
      (it) => delete it.ReplicaRegions,
      ({ ReplicaRegions }) => ReplicaRegions,
    ),
    'production-secrets AWS::SecretsManager::Secret',
  ],
  [
    'images in one region only',
    'shared',
    edit('AWS::ECR::ReplicationConfiguration', (it) => (it.ReplicationConfiguration.Rules = [])),
    'shared AWS::ECR::Repository',
  ],
  [
    'a key that is gone tomorrow',
    'dev-data',
    edit('AWS::KMS::Key', (it) => (it.PendingWindowInDays = 1)),
    'dev-data AWS::KMS::Key',
  ],
  [
    'a type that nobody has thought of',
    'dev-data',
    (resources) => (resources.Table = { Type: 'AWS::DynamoDB::Table', Properties: {} }),
    'dev-data AWS::DynamoDB::Table',
  ],
])('%s is noticed', (_fault, stack, seed, lost) => {
  const broken = new Map(templates).set(stack, changed(templates.get(stack) ?? {}, seed));
  expect(unsaved(broken)).toContain(lost);
});

function unsaved(all: Templates): readonly string[] {
  return [...all].flatMap(([stack, resources]) => {
    const environment = platform.environments[stack.replace(/-.*$/, '')];
    return Object.values(resources)
      .filter(({ Type }) => statefulTypes.has(Type) && !(Type in borne))
      .filter((resource) => !(saved[resource.Type]?.({ stack, resource, environment }, all) ?? false))
      .map(({ Type }) => `${stack} ${Type}`);
  });
}
