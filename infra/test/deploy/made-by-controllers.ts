import {
  AttachVolumeCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateNetworkInterfaceCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVolumeCommand,
  CreateVpcCommand,
  DetachVolumeCommand,
  EC2Client,
  RunInstancesCommand,
  type ResourceType,
} from '@aws-sdk/client-ec2';
import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Moto } from './moto';

const region = 'us-west-2';
type Tags = { readonly [key: string]: string };

/** A network, and what controllers of a cluster make in it; tagged as they do. */
export class MadeByControllers {
  readonly ec2: EC2Client;
  readonly elb: ElasticLoadBalancingV2Client;
  private subnets: string[] = [];
  private vpc = '';

  constructor({ endpoint }: Moto) {
    this.ec2 = new EC2Client({ region, endpoint });
    this.elb = new ElasticLoadBalancingV2Client({ region, endpoint });
  }

  close(): void {
    this.ec2.destroy();
    this.elb.destroy();
  }

  async network(): Promise<void> {
    const { Vpc } = await this.ec2.send(new CreateVpcCommand({ CidrBlock: '10.9.0.0/16' }));
    this.vpc = Vpc?.VpcId ?? '';
    for (const [index, zone] of ['a', 'b'].entries()) {
      const CidrBlock = `10.9.${index}.0/24`;
      const made = await this.ec2.send(
        new CreateSubnetCommand({ VpcId: this.vpc, CidrBlock, AvailabilityZone: `${region}${zone}` }),
      );
      this.subnets.push(made.Subnet?.SubnetId ?? '');
    }
  }

  async group(name: string, tags: Tags = {}): Promise<string> {
    const made = await this.ec2.send(
      new CreateSecurityGroupCommand({
        VpcId: this.vpc,
        GroupName: name,
        Description: name,
        ...specified('security-group', tags),
      }),
    );
    return made.GroupId ?? '';
  }

  /** Lets a group in, as the controller does with nodes. */
  async letIn(group: string, other: string): Promise<void> {
    const rule = { IpProtocol: 'tcp', FromPort: 8080, ToPort: 8080, UserIdGroupPairs: [{ GroupId: other }] };
    await this.ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId: group, IpPermissions: [rule] }));
  }

  /** A load balancer with a listener and the target group behind it. Returns its ARN. */
  async loadBalancer(name: string, tags: Tags, group: string): Promise<string> {
    const Tags = listed(tags);
    const Subnets = this.subnets;
    const balancer = await this.elb.send(
      new CreateLoadBalancerCommand({ Name: name, Subnets, SecurityGroups: [group], Tags }),
    );
    const targets = await this.elb.send(
      new CreateTargetGroupCommand({ Name: `${name}-pods`, Protocol: 'HTTP', Port: 8080, VpcId: this.vpc, Tags }),
    );
    const LoadBalancerArn = balancer.LoadBalancers?.[0]?.LoadBalancerArn ?? '';
    const TargetGroupArn = targets.TargetGroups?.[0]?.TargetGroupArn ?? '';
    const DefaultActions = [{ Type: 'forward', TargetGroupArn }] as const;
    await this.elb.send(
      new CreateListenerCommand({ LoadBalancerArn, Protocol: 'HTTP', Port: 80, DefaultActions: [...DefaultActions] }),
    );
    return LoadBalancerArn;
  }

  async volume(tags: Tags): Promise<string> {
    const made = await this.ec2.send(
      new CreateVolumeCommand({ AvailabilityZone: `${region}a`, Size: 10, ...specified('volume', tags) }),
    );
    return made.VolumeId ?? '';
  }

  /** Attaches a disk to a node. What it returns takes it off. */
  async attach(volume: string): Promise<() => Promise<void>> {
    const started = await this.ec2.send(new RunInstancesCommand({ ImageId: 'ami-12c6146b', MinCount: 1, MaxCount: 1 }));
    const InstanceId = started.Instances?.[0]?.InstanceId ?? '';
    const attachment = { VolumeId: volume, InstanceId, Device: '/dev/sdh' };
    await this.ec2.send(new AttachVolumeCommand(attachment));
    return async () => void (await this.ec2.send(new DetachVolumeCommand(attachment)));
  }

  async networkInterface(tags: Tags): Promise<void> {
    const SubnetId = this.subnets[0] ?? '';
    await this.ec2.send(new CreateNetworkInterfaceCommand({ SubnetId, ...specified('network-interface', tags) }));
  }
}

/** Tags of a disk of a claim. */
export function claimTags(cluster: string, claim = 'data-search-0'): Tags {
  return {
    'ebs.csi.aws.com/cluster': 'true',
    [`kubernetes.io/cluster/${cluster}`]: 'owned',
    'kubernetes.io/created-for/pvc/name': claim,
    'kubernetes.io/created-for/pvc/namespace': 'aicode-dev',
  };
}

function specified(ResourceType: ResourceType, tags: Tags): object {
  return Object.keys(tags).length === 0 ? {} : { TagSpecifications: [{ ResourceType, Tags: listed(tags) }] };
}

function listed(tags: Tags): { Key: string; Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}
