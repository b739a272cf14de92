import { differences, flat, listOf, resourcesOf, promised } from './template';

const stateful = [
  'AWS::RDS::DBInstance',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::SecretsManager::Secret',
  'AWS::KMS::Key',
  'AWS::Logs::LogGroup',
];

export const commonPromises = [
  promised('only nodes and the rotation of passwords connect to a store, on its port', (template, { stores }) => {
    const ports = Object.values(stores).map(({ port }) => port);
    const groups = resourcesOf(template, 'AWS::EC2::SecurityGroup');
    return [
      ...groups
        .filter(({ Properties }) => Properties.SecurityGroupIngress !== undefined)
        .map(({ id }) => `${id}: inline`),
      ...resourcesOf(template, 'AWS::EC2::SecurityGroupIngress').flatMap(({ id, Properties }) => {
        const source = flat(Properties.SourceSecurityGroupId);
        const known = /Nodes|RotationSecurityGroup/.test(source) && Properties.CidrIp === undefined;
        const port = Properties.FromPort === Properties.ToPort && ports.includes(Properties.FromPort);
        return known && port
          ? []
          : [`${id}: ${source} ${Properties.CidrIp} ${Properties.FromPort}-${Properties.ToPort}`];
      }),
      ...groups.flatMap(({ id, Properties }) =>
        listOf(Properties.SecurityGroupEgress)
          .filter(({ CidrIp }) => CidrIp === '0.0.0.0/0')
          .map(() => `${id} goes anywhere`),
      ),
    ];
  }),
  promised('where the spec asks for it, a copy in another zone takes over by itself', (template, { stores }) => {
    const specs = Object.values(stores);
    const standbys = specs.some((spec) => spec.engine === 'postgresql' && spec.multiAz);
    const failover = specs.some((spec) => spec.engine === 'redis' && spec.automaticFailover);
    const databases = resourcesOf(template, 'AWS::RDS::DBInstance').filter(
      ({ Properties }) => Properties.SourceDBInstanceIdentifier === undefined,
    );
    return [
      ...databases.flatMap((database) => differences(database, { MultiAZ: standbys })),
      ...resourcesOf(template, 'AWS::ElastiCache::ReplicationGroup').flatMap((group) => [
        ...differences(group, { AutomaticFailoverEnabled: failover, MultiAZEnabled: failover }),
        ...(failover && group.Properties.ReplicasPerNodeGroup < 1 ? ['nothing to fail over to'] : []),
      ]),
    ];
  }),
  promised(
    'everything that is stored is encrypted with the key of the environment, which changes every year',
    (template) => [
      ...[...stateful, 'AWS::RDS::DBInstance']
        .filter((type) => type !== 'AWS::KMS::Key')
        .flatMap((type) => resourcesOf(template, type))
        .filter(({ Properties }) => Properties.SourceDBInstanceIdentifier === undefined) // has that of its source
        .filter(({ Properties }) => !flat(Properties.KmsKeyId).startsWith('<Key'))
        .map(({ id }) => `${id} has no key`),
      ...resourcesOf(template, 'AWS::RDS::DBInstance')
        .filter(
          ({ Properties: { SourceDBInstanceIdentifier: source, StorageEncrypted } }) => !source && !StorageEncrypted,
        )
        .map(({ id }) => `${id} is not encrypted`),
      ...resourcesOf(template, 'AWS::KMS::Key').flatMap((key) => differences(key, { EnableKeyRotation: true })),
    ],
  ),
  promised(
    'production keeps what it stores, and elsewhere a destroy leaves nothing that costs',
    (template, { stage }) => {
      const kept = stage === 'production';
      const policy = kept ? 'RetainExceptOnCreate' : 'Delete';
      return [
        ...stateful
          .flatMap((type) => resourcesOf(template, type))
          .filter(
            ({ DeletionPolicy, UpdateReplacePolicy }) =>
              DeletionPolicy !== policy || UpdateReplacePolicy !== (kept ? 'Retain' : 'Delete'),
          )
          .map(({ id, DeletionPolicy }) => `${id}: ${DeletionPolicy}`),
        ...resourcesOf(template, 'AWS::RDS::DBInstance').flatMap((database) => [
          ...differences(database, { DeletionProtection: kept }),
          ...('DeleteAutomatedBackups' in database.Properties
            ? differences(database, { DeleteAutomatedBackups: !kept })
            : []),
        ]),
      ];
    },
  ),
];
