import { Tags, aws_ec2 as ec2 } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names } from '../../../lib/spec';
import type { PostgresqlSpec, RedisSpec, StoreProps } from './store-props';

/** Lets the nodes in on the store's port, and the store out to nobody. */
export class StoreSecurityGroup extends ec2.SecurityGroup {
  constructor(scope: Construct, id: string, props: StoreProps<PostgresqlSpec> | StoreProps<RedisSpec>) {
    const { environment, store, spec, network } = props;
    const name = names.resource(environment, store, 'sg');
    super(scope, id, {
      vpc: network.vpc,
      securityGroupName: name,
      description: `${store} of ${environment.name}`,
      allowAllOutbound: false,
    });
    Tags.of(this).add('Name', name);
    this.addIngressRule(network.nodeSecurityGroup, ec2.Port.tcp(spec.port), 'pods');
  }
}
