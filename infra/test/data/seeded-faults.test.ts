import { environmentOf } from '../synthesized';
import { ownTemplate } from './data-templates';
import { commonPromises } from './promises/common-promises';
import { credentialPromises } from './promises/credential-promises';
import { databasePromises } from './promises/database-promises';
import { redisPromises } from './promises/redis-promises';
import { flat, resourceOf, type PlainTemplate, type Properties } from './promises/template';

const promises = [...databasePromises, ...redisPromises, ...credentialPromises, ...commonPromises];

type Seed = (template: PlainTemplate) => void;

const database = (template: PlainTemplate): Properties =>
  resourceOf(template, 'AWS::RDS::DBInstance', (p) => p.SourceDBInstanceIdentifier === undefined);
const redis = (template: PlainTemplate): Properties => resourceOf(template, 'AWS::ElastiCache::ReplicationGroup');
const user = (template: PlainTemplate, name: string): Properties =>
  resourceOf(template, 'AWS::ElastiCache::User', (p) => p.UserName === name).Properties;
const parameters = (template: PlainTemplate): Properties =>
  resourceOf(template, 'AWS::RDS::DBParameterGroup').Properties.Parameters;
const ingress = (template: PlainTemplate): Properties =>
  resourceOf(template, 'AWS::EC2::SecurityGroupIngress', (p) => p.FromPort === 6379).Properties;
const secret = (template: PlainTemplate, name: string): Properties =>
  resourceOf(template, 'AWS::SecretsManager::Secret', (p) => p.Name === name);
const rotation = (template: PlainTemplate): Properties =>
  resourceOf(template, 'AWS::SecretsManager::RotationSchedule', (p) => flat(p.SecretId).includes('worker')).Properties;

/** What breaks, in production, and a part of the promise that tells. */
const faults: readonly (readonly [fault: string, seed: Seed, told: string])[] = [
  // missed by the validator and by cfn-lint, as studied with aws-cdk-lib 2.276 and cfn-lint 1.51
  ['a node type that is none', (t) => (redis(t).Properties.CacheNodeType = 'cache.r5.lagre'), 'Redis has the nodes'],
  ['a version of Redis that is none', (t) => (redis(t).Properties.EngineVersion = '9.9'), 'Redis has the nodes'],
  ['failover without a replica', (t) => (redis(t).Properties.ReplicasPerNodeGroup = 0), 'takes over by itself'],
  ['passwords without TLS', (t) => (redis(t).Properties.TransitEncryptionEnabled = false), 'on the wire'],
  // seen by one of them at best
  [
    'a database open to the world',
    (t) => (database(t).Properties.PubliclyAccessible = true),
    'not open to the internet',
  ],
  ['backups of 99 days', (t) => (database(t).Properties.BackupRetentionPeriod = 99), 'backups of the spec'],
  // own
  [
    'clients that choose to do without TLS',
    (t) => (redis(t).Properties.TransitEncryptionMode = 'preferred'),
    'on the wire',
  ],
  ['no TLS asked for by PostgreSQL', (t) => delete parameters(t)['rds.force_ssl'], 'speak TLS only'],
  ['passwords in the log', (t) => (parameters(t).log_statement = 'ddl'), 'slow statements'],
  ['no users of Redis', (t) => delete redis(t).Properties.UserGroupIds, 'without a name and a password'],
  ['an open default user', (t) => (user(t, 'default').AccessString = 'on ~* +@all'), 'without a name and a password'],
  [
    'a user without password',
    (t) => (user(t, 'api').AuthenticationMode = { Type: 'no-password-required' }),
    'without a name',
  ],
  ['a user who may flush', (t) => (user(t, 'api').AccessString += ' +@dangerous'), 'only what it calls it for'],
  ['a store open to a range', (t) => (ingress(t).CidrIp = '10.0.0.0/8'), 'only nodes and the rotation'],
  ['a store open on all ports', (t) => (ingress(t).ToPort = 65_535), 'only nodes and the rotation'],
  [
    'extended support by default',
    (t) => delete database(t).Properties.EngineLifecycleSupport,
    'never billed for extended support',
  ],
  ['no standby', (t) => (database(t).Properties.MultiAZ = false), 'takes over by itself'],
  ['all nodes in one zone', (t) => (redis(t).Properties.MultiAZEnabled = false), 'takes over by itself'],
  ['a database that goes with its stack', (t) => (database(t).DeletionPolicy = 'Delete'), 'production keeps'],
  ['a replacement that loses Redis', (t) => (redis(t).UpdateReplacePolicy = 'Delete'), 'production keeps'],
  ['no protection against deletion', (t) => (database(t).Properties.DeletionProtection = false), 'production keeps'],
  [
    'backups that go with the server',
    (t) => (database(t).Properties.DeleteAutomatedBackups = true),
    'production keeps',
  ],
  ['the key of AWS', (t) => delete redis(t).Properties.KmsKeyId, 'key of the environment'],
  [
    'a secret with the key of AWS',
    (t) => delete secret(t, 'aicode-prod-api-database').Properties.KmsKeyId,
    'key of the env',
  ],
  [
    'a key for ever',
    (t) => (resourceOf(t, 'AWS::KMS::Key').Properties.EnableKeyRotation = false),
    'key of the environment',
  ],
  [
    'functions beside the database',
    (t) => (rotation(t).HostedRotationLambda.VpcSubnetIds = 'databaseSubnet1'),
    'rotate every',
  ],
  [
    'one user only',
    (t) => (rotation(t).HostedRotationLambda.RotationType = 'PostgreSQLSingleUser'),
    'two users in turn',
  ],
  [
    'a rotation once a year',
    (t) => (rotation(t).RotationRules.ScheduleExpression = 'rate(365 days)'),
    'rotate every month',
  ],
  ['a rotation before the roles', (t) => (rotation(t).RotateImmediatelyOnUpdate = true), 'before the roles are there'],
  ['no rotation at all', (t) => remove(t, rotation(t)), 'rotate every month'],
  [
    'a password in the template',
    (t) => (secret(t, 'aicode-prod-api-redis').Properties.SecretString = '{"password":"hunter2"}'),
    'no password stands',
  ],
  [
    'an address in what a password is generated from',
    (t) =>
      (secret(t, 'aicode-prod-worker-database').Properties.GenerateSecretString.SecretStringTemplate = '{"host":"x"}'),
    'never changes',
  ],
  [
    'a secret that is missing',
    (t) => remove(t, secret(t, 'aicode-prod-timeline-database').Properties),
    'is made, and no other',
  ],
  [
    'a master password that pods can read',
    (t) => (secret(t, 'aicode/prod/postgresql/master').Properties.Name = 'aicode-prod-postgresql-master'),
    'identity of pods does not reach',
  ],
  ['logs for ever', (t) => delete anyLogGroup(t).Properties.RetentionInDays, 'as long as other logs'],
  ['a smaller disk', (t) => (database(t).Properties.AllocatedStorage = '20'), 'PostgreSQL has the class'],
  ['a replica too few', (t) => remove(t, replica(t)), 'exactly the read replicas'],
  [
    'a replica that only looks smaller',
    (t) => (replica(t).DBInstanceClass = 'db.t3.micro'),
    'of the class of their source',
  ],
  ['databases in public subnets', (t) => (subnets(t).SubnetIds[0] = 'publicSubnet1'), 'in the database subnets'],
];

test.each(faults)('%s is told', (_, seed, told) => {
  const template: PlainTemplate = structuredClone(ownTemplate('data', 'production').toJSON()) as never;
  seed(template);
  const broken = promises.filter((promise) => promise.broken(template, environmentOf('production')).length > 0);
  expect(broken.map(({ sentence }) => sentence)).toContainEqual(expect.stringContaining(told));
});

function replica(template: PlainTemplate): Properties {
  return resourceOf(template, 'AWS::RDS::DBInstance', (p) => p.SourceDBInstanceIdentifier !== undefined).Properties;
}

function subnets(template: PlainTemplate): Properties {
  return resourceOf(template, 'AWS::RDS::DBSubnetGroup').Properties;
}

function anyLogGroup(template: PlainTemplate): Properties {
  return resourceOf(template, 'AWS::Logs::LogGroup', (p) => p.LogGroupName === '/aicode/prod/redis/slow-log');
}

function remove(template: PlainTemplate, properties: unknown): void {
  const resources = template.Resources as { [id: string]: { readonly Properties: unknown } };
  for (const [id, resource] of Object.entries(resources)) if (resource.Properties === properties) delete resources[id];
}
