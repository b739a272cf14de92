import { names } from '../../../../lib/spec';
import { differences, flat, listOf, resourcesOf, promised, type Promised } from './template';

const type = 'AWS::RDS::DBInstance';

export const databasePromises = [
  promised('PostgreSQL has the class, version, storage, standby and backups of the spec', (template, environment) =>
    postgresqlOf(environment).flatMap(([store, spec]) =>
      differences(named(template, names.store(environment, store)), {
        DBInstanceClass: spec.instanceClass,
        Engine: 'postgres',
        EngineVersion: spec.version,
        AllocatedStorage: String(spec.storageGiB),
        MaxAllocatedStorage: spec.maxStorageGiB,
        StorageType: 'gp3',
        MultiAZ: spec.multiAz,
        BackupRetentionPeriod: spec.backupRetentionDays,
        Port: String(spec.port),
        AutoMinorVersionUpgrade: true,
        CopyTagsToSnapshot: true,
      }),
    ),
  ),
  promised(
    'PostgreSQL is upgraded at the end of its standard support, and never billed for extended support',
    (template) =>
      resourcesOf(template, type)
        .filter(({ Properties }) => !('SourceDBInstanceIdentifier' in Properties)) // a replica is as its source
        .flatMap((database) =>
          differences(database, { EngineLifecycleSupport: 'open-source-rds-extended-support-disabled' }),
        ),
  ),
  promised('there are exactly the read replicas of the spec, of the class of their source', (template, environment) => {
    const planned = postgresqlOf(environment).flatMap(([store, { readReplicas, instanceClass }]) =>
      Array.from(
        { length: readReplicas },
        (_, i) => `${names.storeReplica(environment, store, i + 1)} ${instanceClass}`,
      ),
    );
    const made = resourcesOf(template, type)
      .filter(({ Properties }) => 'SourceDBInstanceIdentifier' in Properties)
      .map(({ Properties }) => `${Properties.DBInstanceIdentifier} ${Properties.DBInstanceClass}`);
    return String(made) === String(planned) ? [] : [`made ${made.join()}, planned ${planned.join()}`];
  }),
  promised('databases are not open to the internet, and speak TLS only', (template) => [
    ...resourcesOf(template, type).flatMap((database) => differences(database, { PubliclyAccessible: false })),
    ...resourcesOf(template, 'AWS::RDS::DBParameterGroup')
      .filter(({ Properties }) => Properties.Parameters['rds.force_ssl'] !== '1')
      .map(({ id }) => `${id} lets clients in without TLS`),
    ...resourcesOf(template, type)
      .filter(({ Properties }) => Properties.DBParameterGroupName?.Ref === undefined)
      .map(({ id }) => `${id} has the parameters of RDS`),
  ]),
  promised('databases stand in the database subnets of every zone', (template, { network }) =>
    resourcesOf(template, 'AWS::RDS::DBSubnetGroup').flatMap(({ id, Properties }) => {
      const subnets = listOf(Properties.SubnetIds).map(flat);
      const right = subnets.length === network.zones.length && subnets.every((name) => name.includes('databaseSubnet'));
      return right ? [] : [`${id}: ${subnets.join()}`];
    }),
  ),
  promised(
    'slow statements and failed upgrades are in CloudWatch, as long as other logs and encrypted',
    (template, { logs }) => {
      const groups = resourcesOf(template, 'AWS::Logs::LogGroup');
      const missing = resourcesOf(template, type).flatMap(({ Properties }) =>
        ['postgresql', 'upgrade']
          .map((log) => `/aws/rds/instance/${Properties.DBInstanceIdentifier}/${log}`)
          .filter((name) => !groups.some((group) => group.Properties.LogGroupName === name)),
      );
      const wrong = groups.flatMap((group) => differences(group, { RetentionInDays: logs.retentionDays }));
      return [
        ...missing,
        ...wrong,
        ...groups
          .filter(({ Properties }) => !flat(Properties.KmsKeyId).startsWith('<Key'))
          .map(({ id }) => `${id}: no key`),
        ...resourcesOf(template, 'AWS::RDS::DBParameterGroup').flatMap(({ Properties }) =>
          // it would write every new password into the log
          Properties.Parameters.log_statement === undefined ? [] : ['log_statement is set'],
        ),
      ];
    },
  ),
  promised('which queries load a database is watched where its class can', (template) =>
    resourcesOf(template, type).flatMap((database) => {
      const small = /\.(micro|small)$/.test(database.Properties.DBInstanceClass);
      return differences(
        database,
        small
          ? { EnablePerformanceInsights: undefined }
          : {
              EnablePerformanceInsights: true,
              DatabaseInsightsMode: 'standard',
              PerformanceInsightsRetentionPeriod: 7,
            },
      );
    }),
  ),
];

type Environment = Parameters<Promised['broken']>[1];
type Postgresql = Extract<Environment['stores'][string], { engine: 'postgresql' }>;

function postgresqlOf({ stores }: Environment): readonly (readonly [string, Postgresql])[] {
  return Object.entries(stores).flatMap(([name, spec]) =>
    spec.engine === 'postgresql' ? [[name, spec] as const] : [],
  );
}

function named(
  template: Parameters<Promised['broken']>[0],
  identifier: string,
): ReturnType<typeof resourcesOf>[number] | undefined {
  return resourcesOf(template, type).find(({ Properties }) => Properties.DBInstanceIdentifier === identifier);
}
