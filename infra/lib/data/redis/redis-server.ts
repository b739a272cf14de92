import { aws_elasticache as elasticache, type aws_ec2 as ec2 } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names } from '../../../../lib/spec';
import { EnvironmentLogGroup } from '../../log-group';
import { removalPolicyOf } from '../../stack';
import type { RedisSpec, StoreProps } from '../store-props';
import { quietWindows } from '../windows';

export interface RedisServerProps extends StoreProps<RedisSpec> {
  readonly users: elasticache.CfnUserGroup;
  readonly subnets: elasticache.CfnSubnetGroup;
  readonly parameters: elasticache.CfnParameterGroup;
  readonly securityGroup: ec2.ISecurityGroup;
}

/** Redis nodes: with `automaticFailover` a replica takes over within a minute, at the same address. */
export class RedisServer extends elasticache.CfnReplicationGroup {
  constructor(scope: Construct, id: string, props: RedisServerProps) {
    const { environment, store, spec, key } = props;
    super(scope, id, {
      replicationGroupId: names.store(environment, store),
      replicationGroupDescription: `${store} of ${environment.name}`,
      engine: 'redis',
      engineVersion: spec.version,
      cacheNodeType: spec.nodeType,
      port: spec.port,
      ...sizes(spec),
      cacheParameterGroupName: props.parameters.ref,
      cacheSubnetGroupName: props.subnets.ref,
      securityGroupIds: [props.securityGroup.securityGroupId],
      userGroupIds: [props.users.ref],
      transitEncryptionEnabled: true,
      transitEncryptionMode: 'required',
      atRestEncryptionEnabled: true,
      kmsKeyId: key.keyArn,
      snapshotRetentionLimit: spec.snapshotRetentionDays,
      snapshotWindow: quietWindows(environment).backup,
      preferredMaintenanceWindow: quietWindows(environment).maintenance,
      autoMinorVersionUpgrade: true,
    });
    this.logDeliveryConfigurations = ['slow-log', 'engine-log'].map((logType) => this.delivery(logType, props));
    this.applyRemovalPolicy(removalPolicyOf(environment));
  }

  private delivery(
    logType: string,
    { environment, store, key }: RedisServerProps,
  ): elasticache.CfnReplicationGroup.LogDeliveryConfigurationRequestProperty {
    const group = new EnvironmentLogGroup(this, logType, {
      environment,
      name: names.logGroup(environment, `${store}/${logType}`),
      key,
    });
    return {
      logType,
      logFormat: 'json',
      destinationType: 'cloudwatch-logs',
      destinationDetails: { cloudWatchLogsDetails: { logGroup: group.logGroupName } },
    };
  }
}

/** In cluster mode ElastiCache demands failover, though a shard without replica has nothing to fail over to. */
function sizes({
  clusterMode,
  shards,
  replicas,
  automaticFailover,
}: RedisSpec): Pick<
  elasticache.CfnReplicationGroupProps,
  'clusterMode' | 'numNodeGroups' | 'replicasPerNodeGroup' | 'automaticFailoverEnabled' | 'multiAzEnabled'
> {
  return {
    clusterMode: clusterMode ? 'enabled' : 'disabled',
    numNodeGroups: clusterMode ? shards : 1,
    replicasPerNodeGroup: replicas,
    automaticFailoverEnabled: clusterMode || automaticFailover,
    multiAzEnabled: automaticFailover && replicas > 0,
  };
}
