import { aws_ec2 as ec2 } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';
import { acknowledge } from '../stack';
import type { Access } from './exposed-ports';
import { SecurityGroup } from './security-group';

export interface LoadBalancerSecurityGroupProps {
  readonly environment: Environment;
  readonly vpc: ec2.IVpc;
  readonly access: Access;
  readonly nodes: ec2.ISecurityGroup;
  /** Of the pods behind it. */
  readonly podPorts: readonly number[];
}

/** HTTP is there only to be redirected. */
const listeners = [80, 443];

/** What every Ingress of one kind of access names: who reaches its load balancer, and where that leads. */
export class LoadBalancerSecurityGroup extends SecurityGroup {
  constructor(
    scope: Construct,
    id: string,
    { environment, vpc, access, nodes, podPorts }: LoadBalancerSecurityGroupProps,
  ) {
    super(scope, id, {
      vpc,
      name: names.loadBalancerSecurityGroup(environment, access),
      description: `${access} load balancer of ${environment.name}`,
    });
    const callers = access === 'public' ? ec2.Peer.anyIpv4() : ec2.Peer.ipv4(environment.network.cidr);
    for (const port of listeners) this.addIngressRule(callers, ec2.Port.tcp(port), `${access} callers, port ${port}`);
    const targets = new Set([443, ...podPorts]);
    for (const port of targets)
      this.connections.allowTo(nodes, ec2.Port.tcp(port), `${access} load balancer, port ${port}`);
    if (access === 'public') {
      acknowledge(this, { 'AwsSolutions-EC23': 'the public load balancer serves the whole internet: requirement I4' });
    }
  }
}
