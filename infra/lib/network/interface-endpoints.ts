import { Tags, aws_ec2 as ec2 } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names, type Environment } from '../../../lib/spec';
import { SecurityGroup } from './security-group';

export interface InterfaceEndpointsProps {
  readonly environment: Environment;
  readonly vpc: ec2.Vpc;
}

/**
 * What every node and most pods talk to all the time. What is called rarely (EKS, EC2, SSM) goes through NAT: an
 * endpoint costs about 7 USD a month in each zone.
 */
const services = {
  EcrApi: ec2.InterfaceVpcEndpointAwsService.ECR,
  EcrDocker: ec2.InterfaceVpcEndpointAwsService.ECR_DOCKER,
  SecretsManager: ec2.InterfaceVpcEndpointAwsService.SECRETS_MANAGER,
  Sts: ec2.InterfaceVpcEndpointAwsService.STS,
  Logs: ec2.InterfaceVpcEndpointAwsService.CLOUDWATCH_LOGS,
};

/** Private addresses of AWS APIs, in as many zones as the spec pays for; other zones reach them across zones. */
export class InterfaceEndpoints extends Construct {
  constructor(scope: Construct, id: string, { environment, vpc }: InterfaceEndpointsProps) {
    super(scope, id);
    const { cidr, endpointZones } = environment.network;
    const group = new SecurityGroup(this, 'SecurityGroup', {
      vpc,
      name: names.resource(environment, 'network', 'endpoints-sg'),
      description: `endpoints of AWS APIs in ${environment.name}`,
    });
    group.addIngressRule(ec2.Peer.ipv4(cidr), ec2.Port.HTTPS, 'anything in the VPC');
    for (const [name, service] of Object.entries(services)) {
      const endpoint = new ec2.InterfaceVpcEndpoint(this, name, {
        vpc,
        service,
        subnets: { subnets: vpc.privateSubnets.slice(0, endpointZones) },
        securityGroups: [group],
        open: false, // its own rule names the range, which checks can read
      });
      Tags.of(endpoint).add('Name', names.resource(environment, 'network', service.shortName));
    }
  }
}
