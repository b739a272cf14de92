import { Tags, aws_ec2 as ec2 } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names } from '../../../../lib/spec';
import type { PostgresqlSpec, StoreProps } from '../store-props';

export interface RotationSecurityGroupProps extends StoreProps<PostgresqlSpec> {
  readonly database: ec2.ISecurityGroup;
}

/** Of the functions that change passwords: out to the database and to the endpoint of Secrets Manager, in from nowhere. */
export class RotationSecurityGroup extends ec2.SecurityGroup {
  constructor(scope: Construct, id: string, props: RotationSecurityGroupProps) {
    const { environment, store, spec, network, database } = props;
    const name = names.resource(environment, store, 'rotation-sg');
    super(scope, id, {
      vpc: network.vpc,
      securityGroupName: name,
      description: `rotation of passwords of ${store} of ${environment.name}`,
      allowAllOutbound: false,
    });
    Tags.of(this).add('Name', name);
    this.addEgressRule(ec2.Peer.ipv4(environment.network.cidr), ec2.Port.HTTPS, 'Secrets Manager, by its endpoint');
    this.addEgressRule(database, ec2.Port.tcp(spec.port), 'the database');
    database.addIngressRule(this, ec2.Port.tcp(spec.port), 'rotation of passwords');
  }
}
