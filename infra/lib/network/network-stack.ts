import { aws_ec2 as ec2 } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names } from '../../../lib/spec';
import { EnvironmentStack, type EnvironmentStackProps } from '../stack';
import { exposedPorts, type Access } from './exposed-ports';
import { databaseLines, privateLines, publicLines } from './acl-lines';
import { FlowLogs } from './flow-logs';
import { InterfaceEndpoints } from './interface-endpoints';
import { LoadBalancerSecurityGroup } from './load-balancer-security-group';
import { NetworkAcl } from './network-acl';
import { PlannedVpc, subnetGroups } from './planned-vpc';
import { SecurityGroup } from './security-group';

/** The private network: subnets, NAT, endpoints, security groups. */
export class NetworkStack extends EnvironmentStack {
  readonly vpc: ec2.Vpc;
  /** Of all nodes and so of all pods, beside the cluster's own. */
  readonly nodeSecurityGroup: ec2.SecurityGroup;
  /** By access, one for each kind that a service is exposed by. */
  readonly loadBalancerSecurityGroups: ReadonlyMap<Access, ec2.SecurityGroup>;

  constructor(scope: Construct, props: EnvironmentStackProps) {
    super(scope, 'network', props);
    const { environment } = props;
    this.vpc = new PlannedVpc(this, 'Vpc', { environment });
    this.nodeSecurityGroup = this.nodeGroup();
    this.loadBalancerSecurityGroups = this.balancerGroups();
    this.addBorders();
    this.addEndpoints();
    if (environment.network.flowLogs) new FlowLogs(this, 'FlowLogs', { environment, vpc: this.vpc });
  }

  private addBorders(): void {
    const { vpc, target: environment } = this;
    const { network, stores } = environment;
    new NetworkAcl(this, 'PublicAcl', { environment, vpc, group: 'public', ...publicLines(network) });
    new NetworkAcl(this, 'PrivateAcl', { environment, vpc, group: 'private', ...privateLines(network) });
    new NetworkAcl(this, 'DatabaseAcl', { environment, vpc, group: 'database', ...databaseLines(network, stores) });
  }

  private addEndpoints(): void {
    const { vpc, target: environment } = this;
    const service = ec2.GatewayVpcEndpointAwsService.S3; // costs nothing, and saves what NAT would charge for images
    vpc.addGatewayEndpoint('S3', { service, subnets: [{ subnetGroupName: subnetGroups.private }] });
    new InterfaceEndpoints(this, 'Endpoints', { environment, vpc });
  }

  private nodeGroup(): ec2.SecurityGroup {
    const nodes = new SecurityGroup(this, 'Nodes', {
      vpc: this.vpc,
      name: names.resource(this.target, 'network', 'nodes-sg'),
      description: `nodes of ${this.target.name}`,
      allowAllOutbound: true, // pods call the internet; network policies say which
    });
    nodes.addIngressRule(nodes, ec2.Port.allTraffic(), 'node to node');
    return nodes;
  }

  private balancerGroups(): ReadonlyMap<Access, ec2.SecurityGroup> {
    const { vpc, nodeSecurityGroup: nodes, target: environment } = this;
    const groups = [...exposedPorts(environment)].map(([access, podPorts]) => {
      const id = access === 'public' ? 'PublicLoadBalancer' : 'InternalLoadBalancer';
      const group = new LoadBalancerSecurityGroup(this, id, { environment, vpc, access, nodes, podPorts });
      return [access, group] as const;
    });
    return new Map(groups);
  }
}
