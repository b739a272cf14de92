import { Template } from 'aws-cdk-lib/assertions';
import { join } from 'node:path';
import { platform as source } from '../../../environments';
import { readPinFiles } from '../../../lib/cli/platform/pin-files';
import { resolvePlatform, type PlatformSource } from '../../../lib/spec';
import { platformStacks } from '../../lib/app';
import type { Json } from '../resources';
import { newApp } from '../synthesized';

/** Characters that AWS takes, by type and property; its API references, November 2026. */
const limits: { readonly [type: string]: readonly [property: string, most: number] } = {
  'AWS::Backup::BackupVault': ['BackupVaultName', 50],
  'AWS::Backup::RestoreTestingPlan': ['RestoreTestingPlanName', 50],
  'AWS::Backup::RestoreTestingSelection': ['RestoreTestingSelectionName', 50],
  'AWS::CloudWatch::Alarm': ['AlarmName', 255],
  'AWS::Config::ConfigRule': ['ConfigRuleName', 128],
  'AWS::EC2::SecurityGroup': ['GroupName', 255],
  'AWS::EKS::Cluster': ['Name', 100],
  'AWS::EKS::Nodegroup': ['NodegroupName', 63],
  'AWS::ElastiCache::ReplicationGroup': ['ReplicationGroupId', 40],
  'AWS::ElastiCache::User': ['UserId', 40],
  'AWS::ElastiCache::UserGroup': ['UserGroupId', 40],
  'AWS::Events::Rule': ['Name', 64],
  'AWS::IAM::ManagedPolicy': ['ManagedPolicyName', 128],
  'AWS::IAM::Role': ['RoleName', 64],
  'AWS::Logs::LogGroup': ['LogGroupName', 512],
  'AWS::RDS::DBInstance': ['DBInstanceIdentifier', 63],
  'AWS::RDS::DBParameterGroup': ['DBParameterGroupName', 255],
  'AWS::S3::Bucket': ['BucketName', 63],
  'AWS::SNS::Topic': ['TopicName', 256],
  'AWS::SQS::Queue': ['QueueName', 80],
  'AWS::SSM::Parameter': ['Name', 900],
  'AWS::Scheduler::Schedule': ['Name', 64],
  'AWS::SecretsManager::Secret': ['Name', 512],
  'AWS::WAFv2::WebACL': ['Name', 128],
};

const project = 'p'.repeat(20);
const named = (length: number): string => 'n'.repeat(length);
const bucket = named(36);
const queue = named(43);
const database = named(29);
const cache = named(16);
const worker = named(36);
const group = named(19);

/** Every name as long as the rules of the spec let it be, and so many letters more. */
function longest(more: number): PlatformSource {
  const { values } = source.environments.production;
  const longer = (name: string): string => name + 'x'.repeat(more);
  const service = {
    type: 'worker',
    image: 'worker',
    ports: { metrics: 9090 },
    secrets: { login: { key: 'login', credentialsOf: longer(database) } },
    calls: { queues: { [longer(queue)]: ['consume'] }, stores: { [longer(database)]: ['read'] } },
  };
  const changed = {
    ...values,
    shortName: 'st',
    promotesFrom: null,
    buckets: { ...values.buckets, [longer(bucket)]: { replicated: true } },
    queues: { [longer(queue)]: {} },
    stores: {
      ...values.stores,
      [longer(database)]: { engine: 'postgresql', instanceClass: 'db.t3.micro', readReplicas: 1 },
      [longer(cache)]: { engine: 'redis', nodeType: 'cache.t3.micro' },
    },
    services: { ...values.services, [longer(worker)]: service },
    cluster: {
      nodeGroups: {
        ...values.cluster.nodeGroups,
        [longer(group)]: { instanceTypes: ['t3.large'], maxSize: 3, spot: { maxSize: 3 } },
      },
    },
  };
  const production = { ...source.environments.production, addsServices: [longer(worker)], values: changed };
  return { ...source, project, environments: { production } };
}

const pins = readPinFiles(join(__dirname, '..', '..', '..'), ['production']);

test('however long the names that the spec lets pass, AWS takes what is composed of them, and no two are the same', () => {
  const app = newApp();
  const platform = resolvePlatform(longest(0), { pins });
  const names = platformStacks(app, platform).flatMap((stack) =>
    namesIn(stack.region, Template.fromStack(stack).toJSON()),
  );
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter(({ name, most }) => name.length > most)).toEqual([]);
  const keys = names.map(({ key }) => key);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test.each(['buckets', 'queues', 'stores', 'services', 'cluster.nodeGroups'])(
  'with one letter more AWS would refuse it, and the spec does: %s',
  (place) => {
    const resolve = (): unknown => resolvePlatform(longest(1), { pins });
    expect(resolve).toThrow(`NAME_TOO_LONG at production.${place}.n`);
  },
);

interface Named {
  readonly key: string;
  readonly name: string;
  readonly most: number;
}

function namesIn(region: string, template: Json): readonly Named[] {
  return Object.values<Json>(template.Resources).flatMap(({ Type, Properties }): Named[] => {
    const [property, most] = Object.hasOwn(limits, Type) ? (limits[Type] ?? ['', 0]) : ['', 0];
    const name: unknown = Properties?.[property];
    return typeof name === 'string' ? [{ key: `${region} ${Type} ${name}`, name, most }] : [];
  });
}
