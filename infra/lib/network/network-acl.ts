import { aws_ec2 as ec2 } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { mostNetworkAclLines, names, type Environment } from '../../../lib/spec';
import { acknowledge } from '../stack';
import { subnetGroups } from './planned-vpc';

/** Lines are tried in their order; what none lets through is refused. */
export interface AclLine {
  readonly action?: ec2.Action;
  readonly cidr: string;
  readonly traffic: ec2.AclTraffic;
}

export interface NetworkAclProps {
  readonly environment: Environment;
  readonly vpc: ec2.IVpc;
  readonly group: keyof typeof subnetGroups;
  readonly ingress: readonly AclLine[];
  readonly egress: readonly AclLine[];
}

/** Says what may cross the border of a group of subnets. It forgets connections, so replies need lines of their own. */
export class NetworkAcl extends ec2.NetworkAcl {
  constructor(scope: Construct, id: string, { environment, vpc, group, ingress, egress }: NetworkAclProps) {
    super(scope, id, {
      vpc,
      networkAclName: names.resource(environment, 'network', `${group}-acl`),
      subnetSelection: { subnetGroupName: subnetGroups[group] },
    });
    this.addLines('Ingress', ec2.TrafficDirection.INGRESS, ingress);
    this.addLines('Egress', ec2.TrafficDirection.EGRESS, egress);
    acknowledge(this, { 'AwsSolutions-VPC3': 'requirement I3 asks for network ACLs besides security groups' });
  }

  private addLines(direction: string, trafficDirection: ec2.TrafficDirection, lines: readonly AclLine[]): void {
    // of what a user sets, zones and ports of stores make lines, and a rule of the spec counts them
    if (lines.length > mostNetworkAclLines)
      throw new Error(`${this.node.path} has ${lines.length} lines, AWS takes ${mostNetworkAclLines}`);
    lines.forEach(({ action = ec2.Action.ALLOW, cidr, traffic }, index) => {
      const ruleNumber = 100 + 10 * index;
      this.addEntry(`${direction}${ruleNumber}`, {
        ruleNumber,
        direction: trafficDirection,
        cidr: ec2.AclCidr.ipv4(cidr),
        traffic,
        ruleAction: action,
      });
    });
  }
}
