import { names } from '../../../../lib/spec';
import { differences, flat, resourcesOf, promised, type Properties } from './template';

const type = 'AWS::ElastiCache::ReplicationGroup';

export const redisPromises = [
  promised('Redis has the nodes, version, shards and snapshots of the spec', (template, environment) =>
    Object.entries(environment.stores).flatMap(([store, spec]) => {
      if (spec.engine !== 'redis') return [];
      const id = names.store(environment, store);
      const group = resourcesOf(template, type).find(({ Properties }) => Properties.ReplicationGroupId === id);
      return differences(group, {
        Engine: 'redis',
        EngineVersion: spec.version,
        CacheNodeType: spec.nodeType,
        ClusterMode: spec.clusterMode ? 'enabled' : 'disabled',
        NumNodeGroups: spec.shards,
        ReplicasPerNodeGroup: spec.replicas,
        Port: spec.port,
        SnapshotRetentionLimit: spec.snapshotRetentionDays,
      });
    }),
  ),
  promised('Redis is encrypted on the wire, whatever a client asks for, and on disk', (template) =>
    resourcesOf(template, type).flatMap((group) =>
      differences(group, {
        TransitEncryptionEnabled: true,
        TransitEncryptionMode: 'required',
        AtRestEncryptionEnabled: true,
      }),
    ),
  ),
  promised('nobody uses Redis without a name and a password', (template) => {
    const users = resourcesOf(template, 'AWS::ElastiCache::User');
    const ids = users.map(({ id }) => id);
    const groups = resourcesOf(template, 'AWS::ElastiCache::UserGroup');
    return [
      ...resourcesOf(template, type)
        .filter(
          ({ Properties }) =>
            !groups.some(({ id }) => JSON.stringify(Properties.UserGroupIds) === JSON.stringify([{ Ref: id }])),
        )
        .map(({ id }) => `${id} has no users`),
      ...groups
        .filter(({ Properties }) => flat(Properties.UserIds) !== ids.map((id) => `<${id}>`).join(''))
        .map(({ id }) => id),
      ...users.filter(({ Properties }) => !isClosed(Properties)).map(({ id }) => `${id} is open`),
      ...(users.some(({ Properties }) => Properties.UserName === 'default')
        ? []
        : ['ElastiCache asks for a user "default"']),
    ];
  }),
  promised(
    'a service does in Redis only what it calls it for, and no command of an administrator',
    (template, environment) =>
      resourcesOf(template, 'AWS::ElastiCache::User').flatMap(({ Properties: { UserName, AccessString } }) => {
        const words: readonly string[] = String(AccessString).split(' ');
        const verbs = environment.services[UserName]?.calls.stores.redis ?? [];
        const afterNever = words.slice(words.lastIndexOf('-@dangerous'));
        return [
          ...(words.includes('+@all') && !verbs.includes('write') ? [`${UserName} writes`] : []),
          ...(words[0] === 'on' && !words.includes('-@admin') ? [`${UserName} administers`] : []),
          ...(words[0] === 'on' && afterNever.some((word) => word.startsWith('+@'))
            ? [`${UserName} gets it back`]
            : []),
        ];
      }),
  ),
];

function isClosed({ UserName, AccessString, AuthenticationMode }: Properties): boolean {
  if (UserName === 'default') return /^off .* -@all$/.test(AccessString);
  const [password] = AuthenticationMode.Passwords ?? [];
  return AuthenticationMode.Type === 'password' && flat(password).startsWith('{{resolve:secretsmanager:');
}
