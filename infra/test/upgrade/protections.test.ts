import { compareStacks, refused, unprotected, type CloudTemplate, type StackChange } from '../../lib/upgrade';
import { environmentOf, templatesOf } from '../synthesized';

const nothing = new Set<string>();

/** What a deployment does to a resource of one type. */
function change(type: string, was: object, is: object): readonly StackChange[] {
  const template = (content: object): CloudTemplate => ({ Resources: { one: { Type: type, ...content } } });
  return compareStacks(new Map([['stack', template(was)]]), new Map([['stack', template(is)]]));
}

const database = 'AWS::RDS::DBInstance';

test.each([
  [database, { DeletionPolicy: 'RetainExceptOnCreate' }, { DeletionPolicy: 'Delete' }, 'DeletionPolicy'],
  [database, { DeletionPolicy: 'Retain' }, { DeletionPolicy: 'Snapshot' }, 'DeletionPolicy'],
  [database, { UpdateReplacePolicy: 'Retain' }, {}, 'UpdateReplacePolicy'],
  [database, { Properties: { DeletionProtection: true } }, { Properties: {} }, 'DeletionProtection'],
  [
    'AWS::EKS::Cluster',
    { Properties: { DeletionProtection: true } },
    { Properties: { DeletionProtection: false } },
    'DeletionProtection',
  ],
  ['AWS::Backup::BackupVault', { Properties: { LockConfiguration: { MinRetentionDays: 7 } } }, {}, 'LockConfiguration'],
])('%s that had %j and is to have %j is refused, unless somebody names it', (type, was, is, lost) => {
  const changes = change(type, was, is);

  expect(unprotected(changes, nothing)).toEqual([
    expect.objectContaining({ code: 'PROTECTION_LOST', object: 'stack/one', found: `weaker than deployed: ${lost}` }),
  ]);
  expect(unprotected(changes, new Set(['one']))).toEqual([]);
  expect(refused(changes, nothing)).toEqual([]);
});

test.each([
  [database, { DeletionPolicy: 'Retain' }, { DeletionPolicy: 'RetainExceptOnCreate' }],
  [database, { DeletionPolicy: 'Delete' }, { DeletionPolicy: 'Retain' }],
  [database, { Properties: { DeletionProtection: false } }, { Properties: { DeletionProtection: true } }],
  ['AWS::IAM::Role', { DeletionPolicy: 'Retain' }, { DeletionPolicy: 'Delete' }],
])('%s that had %j and is to have %j goes through', (type, was, is) => {
  expect(unprotected(change(type, was, is), nothing)).toEqual([]);
});

test('production that is called staging in its file loses the protection of everything that holds data, and is told so', () => {
  const production = environmentOf('production');
  const asJson = (stage: 'production' | 'staging'): ReadonlyMap<string, CloudTemplate> => {
    const backup = { ...production.backup, lock: stage === 'production' };
    const templates = templatesOf({ ...production, stage, backup });
    return new Map([...templates].map(([concern, template]) => [concern, template.toJSON() as CloudTemplate]));
  };
  const found = unprotected(compareStacks(asJson('production'), asJson('staging')), nothing);

  const types = new Set(found.map(({ message }) => /AWS::\S+/.exec(message)?.[0]));
  expect([...types].sort()).toEqual(
    expect.arrayContaining([
      'AWS::Backup::BackupVault',
      'AWS::EKS::Cluster',
      'AWS::ElastiCache::ReplicationGroup',
      'AWS::KMS::Key',
      database,
      'AWS::Route53::HostedZone',
      'AWS::S3::Bucket',
    ]),
  );
});

describe('a replacement', () => {
  const queue = (name: string, more: object = {}): object => ({ Properties: { QueueName: name, ...more } });
  const group = (types: string, name?: string): object => ({
    Properties: { InstanceTypes: [types], ClusterName: { Ref: 'Cluster' }, ...(name && { NodegroupName: name }) },
  });

  test('that keeps its name is refused before AWS does it, halfway through', () => {
    const changes = change('AWS::EKS::Nodegroup', group('t3.large', 'general'), group('m5.large', 'general'));

    expect(refused(changes, nothing)).toEqual([
      expect.objectContaining({ code: 'NAME_TAKEN', found: 'a change of InstanceTypes' }),
    ]);
    expect(refused(changes, new Set(['one']))).toEqual([]);
  });

  test.each([
    ['gets another name', group('t3.large', 'general'), group('m5.large', 'other')],
    ['has a name of AWS', group('t3.large'), group('m5.large')],
  ])('that %s goes through', (_, was, is) => {
    expect(refused(change('AWS::EKS::Nodegroup', was, is), nothing)).toEqual([]);
  });

  test('of a security group goes through in another network, whose names are its own', () => {
    const named = (vpc: string, GroupDescription = ''): object => ({
      Properties: { GroupName: 'nodes', GroupDescription, VpcId: vpc },
    });
    expect(refused(change('AWS::EC2::SecurityGroup', named('one'), named('other')), nothing)).toEqual([]);
    expect(refused(change('AWS::EC2::SecurityGroup', named('one'), named('one', 'nodes')), nothing)).toHaveLength(1);
  });

  test('that loses data says too that the old one has to go first', () => {
    const [problem] = refused(change('AWS::SQS::Queue', queue('jobs'), queue('jobs', { FifoQueue: true })), nothing);

    expect(problem).toMatchObject({ code: 'STATEFUL_RESOURCE_LOST' });
    expect(problem?.fix).toContain('jobs is deleted by hand, since its name stays');
  });
});
