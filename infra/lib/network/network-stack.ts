import { aws_ec2 as ec2 } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names } from '../../../lib/spec';
import { EnvironmentStack, type EnvironmentStackProps } from '../stack';
import { plannedAddresses } from './planned-addresses';

/** Groups of subnets, one subnet of each per zone. */
export const subnetGroups = { public: 'public', private: 'private', database: 'database' } as const;

/** The private network: subnets, NAT, endpoints, security groups. */
export class NetworkStack extends EnvironmentStack {
  readonly vpc: ec2.Vpc;
  /** Of all nodes and so of all pods, beside the cluster's own. */
  readonly nodeSecurityGroup: ec2.SecurityGroup;

  constructor(scope: Construct, props: EnvironmentStackProps) {
    super(scope, 'network', props);
    const { environment } = props;
    this.vpc = new ec2.Vpc(this, 'Vpc', {
      vpcName: names.resource(environment, 'network', 'vpc'),
      ipAddresses: plannedAddresses(environment),
      availabilityZones: [...environment.network.zones],
      natGateways: environment.network.natGateways,
      subnetConfiguration: [
        { name: subnetGroups.public, subnetType: ec2.SubnetType.PUBLIC },
        { name: subnetGroups.private, subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
        { name: subnetGroups.database, subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
      ],
    });
    this.nodeSecurityGroup = new ec2.SecurityGroup(this, 'Nodes', {
      vpc: this.vpc,
      securityGroupName: names.resource(environment, 'network', 'nodes-sg'),
      description: `nodes of ${environment.name}`,
      allowAllOutbound: true,
    });
  }
}
