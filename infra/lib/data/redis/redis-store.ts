import { aws_elasticache as elasticache } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names } from '../../../../lib/spec';
import { subnetGroups } from '../../network';
import { acknowledge } from '../../stack';
import type { RedisSpec, StoreProps } from '../store-props';
import { StoreSecurityGroup } from '../store-security-group';
import { RedisCredentials } from './redis-credentials';
import { RedisParameters } from './redis-parameters';
import { RedisServer } from './redis-server';
import { RedisUsers } from './redis-users';

/** A Redis, and a secret for each service that logs in. */
export class RedisStore extends Construct {
  constructor(scope: Construct, id: string, props: StoreProps<RedisSpec>) {
    super(scope, id);
    const { users, group } = new RedisUsers(this, 'Users', props);
    const server = new RedisServer(this, 'Server', {
      ...props,
      users: group,
      subnets: this.subnets(props),
      parameters: new RedisParameters(this, 'Parameters', props),
      securityGroup: new StoreSecurityGroup(this, 'SecurityGroup', props),
    });
    for (const { user, password } of users) {
      new RedisCredentials(this, `secret-of-${user.name}`, { ...props, user, password, server });
    }
    this.acknowledgeChoices(server, props);
  }

  private subnets({ environment, store, network }: StoreProps<RedisSpec>): elasticache.CfnSubnetGroup {
    const { subnetIds } = network.vpc.selectSubnets({ subnetGroupName: subnetGroups.database });
    return new elasticache.CfnSubnetGroup(this, 'Subnets', {
      cacheSubnetGroupName: names.store(environment, store),
      description: `${store} of ${environment.name}`,
      subnetIds,
    });
  }

  private acknowledgeChoices(server: RedisServer, { environment, spec }: StoreProps<RedisSpec>): void {
    acknowledge(server, {
      ...(spec.port === 6379 && {
        'AwsSolutions-AEC5':
          'the port is a setting of the store; who may reach it is decided by security groups, not hidden',
      }),
      'AwsSolutions-AEC6':
        'each service logs in as a user of its own, with a password and only what it may do; a token of all would be less',
      ...(!(spec.automaticFailover && spec.replicas > 0) && {
        'AwsSolutions-AEC4': `${environment.name} does without failover: what a cache loses is made again`,
      }),
    });
  }
}
