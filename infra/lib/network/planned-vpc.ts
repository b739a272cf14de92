import { Tags, aws_ec2 as ec2 } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';
import { acknowledge } from '../stack';
import { plannedAddresses } from './planned-addresses';

/** Groups of subnets, one subnet of each per zone. */
export const subnetGroups = { public: 'public', private: 'private', database: 'database' } as const;

/** Subnets exactly as the spec plans them, in the zones that it names. */
export class PlannedVpc extends ec2.Vpc {
  constructor(scope: Construct, id: string, { environment }: { readonly environment: Environment }) {
    const { zones, natGateways } = environment.network;
    super(scope, id, {
      vpcName: names.vpc(environment),
      ipAddresses: plannedAddresses(environment),
      availabilityZones: [...zones],
      natGateways,
      subnetConfiguration: [
        // only load balancers and NAT stand there, and bring addresses of their own
        { name: subnetGroups.public, subnetType: ec2.SubnetType.PUBLIC, mapPublicIpOnLaunch: false },
        { name: subnetGroups.private, subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
        { name: subnetGroups.database, subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
      ],
    });
    this.nameSubnets(environment);
    // where the load balancer controller may place load balancers
    for (const subnet of this.publicSubnets) Tags.of(subnet).add('kubernetes.io/role/elb', '1');
    for (const subnet of this.privateSubnets) Tags.of(subnet).add('kubernetes.io/role/internal-elb', '1');
    acknowledge(this, {
      'CloudFormation-Validate::W3010':
        'the spec names the zones: chosen by AWS, subnets could move when its list of zones changes, and synthesis would have to ask',
    });
  }

  /** Routes and NAT of a subnet are called like it. */
  private nameSubnets(environment: Environment): void {
    const groups = { public: this.publicSubnets, private: this.privateSubnets, database: this.isolatedSubnets };
    for (const [group, subnets] of Object.entries(groups)) {
      for (const subnet of subnets) {
        const name = names.resource(environment, 'network', `${group}-${subnet.availabilityZone}`);
        Tags.of(subnet).add('Name', name, { priority: 300 }); // above the CDK's own, which is the path
      }
    }
  }
}
