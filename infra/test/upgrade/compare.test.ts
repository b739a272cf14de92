import { compareStacks, compareTemplates, refused, updateEffect, type CloudTemplate } from '../../lib/upgrade';

const database = (properties: object): CloudTemplate => ({
  Resources: { database: { Type: 'AWS::RDS::DBInstance', Properties: { ...properties } } },
});

test.each([
  ['AWS::RDS::DBInstance', ['DBInstanceClass'], 'interrupts'],
  ['AWS::RDS::DBInstance', ['AllocatedStorage'], 'in place'],
  ['AWS::RDS::DBInstance', ['StorageEncrypted'], 'replaces'],
  ['AWS::RDS::DBInstance', ['DBInstanceIdentifier'], 'replaces'],
  ['AWS::RDS::DBInstance', ['Engine'], 'replaces'],
  ['AWS::S3::Bucket', ['BucketName'], 'replaces'],
  ['AWS::S3::Bucket', ['VersioningConfiguration', 'Status'], 'in place'],
  ['AWS::EKS::Nodegroup', ['ScalingConfig', 'MaxSize'], 'interrupts'],
  ['AWS::EKS::Nodegroup', ['InstanceTypes'], 'replaces'],
  ['AWS::EC2::Subnet', ['CidrBlock'], 'replaces'],
  ['AWS::EC2::LaunchTemplate', ['LaunchTemplateData', 'ImageId'], 'in place'],
  ['AWS::Nobody::Knows', ['Anything'], 'may replace'],
  ['AWS::S3::Bucket', ['NotAProperty'], 'may replace'],
])('a change of %s %j: %s', (type, path, effect) => {
  expect(updateEffect(type, path)).toBe(effect);
});

test('what is the same but for the order of keys is no change', () => {
  expect(compareTemplates(database({ Port: '1', MultiAZ: true }), database({ MultiAZ: true, Port: '1' }))).toEqual([]);
});

test('a larger class of a database is told as an interruption, not as a loss', () => {
  const changes = compareTemplates(database({ DBInstanceClass: 'a' }), database({ DBInstanceClass: 'b' }));
  expect(changes).toEqual([
    {
      logicalId: 'database',
      type: 'AWS::RDS::DBInstance',
      effect: 'interrupts',
      properties: { DBInstanceClass: 'interrupts' },
      isStateful: true,
      lostProtections: [],
    },
  ]);
  expect(
    refused(
      changes.map((change) => ({ stack: 'data', ...change })),
      new Set(),
    ),
  ).toEqual([]);
});

test('a database whose subnet group is replaced is replaced with it: its own template says the same as before', () => {
  const withGroup = (name: string): CloudTemplate => ({
    Resources: {
      group: { Type: 'AWS::RDS::DBSubnetGroup', Properties: { DBSubnetGroupName: name } },
      database: { Type: 'AWS::RDS::DBInstance', Properties: { DBSubnetGroupName: { Ref: 'group' } } },
    },
  });
  const changes = compareTemplates(withGroup('one'), withGroup('two'));
  expect(changes.map(({ logicalId, effect }) => [logicalId, effect])).toEqual([
    ['database', 'replaces'],
    ['group', 'replaces'],
  ]);
});

test('what is replaced in one stack reaches another by its output', () => {
  const network = (cidr: string): CloudTemplate => ({
    Resources: { subnet: { Type: 'AWS::EC2::Subnet', Properties: { CidrBlock: cidr } } },
    Outputs: { subnetId: { Value: { Ref: 'subnet' } } },
  });
  const subnet = { 'Fn::GetStackOutput': { StackName: 'network', OutputName: 'subnetId' } };
  const cluster: CloudTemplate = {
    Resources: { nodes: { Type: 'AWS::EKS::Nodegroup', Properties: { Subnets: [subnet] } } },
  };
  const changes = compareStacks(
    new Map([
      ['network', network('10.0.0.0/24')],
      ['cluster', cluster],
    ]),
    new Map([
      ['network', network('10.0.1.0/24')],
      ['cluster', cluster],
    ]),
  );
  expect(changes.map(({ stack, logicalId, effect }) => `${stack}/${logicalId} ${effect}`)).toEqual([
    'network/subnet replaces',
    'cluster/nodes replaces',
  ]);
});

test.each([
  ['is renamed in the template', { Resources: { other: { Type: 'AWS::RDS::DBInstance', Properties: {} } } }],
  ['goes', { Resources: {} }],
  ['becomes unencrypted', database({ StorageEncrypted: false })],
])('a database that %s is refused, unless somebody names it', (_, after) => {
  const before = new Map([['data', database({ StorageEncrypted: true })]]);
  const changes = compareStacks(before, new Map([['data', after]]));
  const [problem, ...others] = refused(changes, new Set());
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: 'STATEFUL_RESOURCE_LOST', object: 'data/database' });
  expect(problem?.fix).toContain('--replace database');
  expect(refused(changes, new Set(['database']))).toEqual([]);
});

test('what holds nothing may be replaced without asking', () => {
  const nodes = (type: string): CloudTemplate => ({
    Resources: { nodes: { Type: 'AWS::EKS::Nodegroup', Properties: { InstanceTypes: [type] } } },
  });
  const changes = compareStacks(new Map([['c', nodes('t3.large')]]), new Map([['c', nodes('m5.large')]]));
  expect(changes.map(({ effect }) => effect)).toEqual(['replaces']);
  expect(refused(changes, new Set())).toEqual([]);
});

test('a stack that is no longer described is not touched', () => {
  expect(compareStacks(new Map([['data', database({})]]), new Map())).toEqual([]);
});
