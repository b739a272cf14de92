import { Tags, aws_ec2 as ec2, type aws_eks_v2 as eks } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, type Environment } from '../../../../lib/spec';
import type { NetworkStack } from '../../network';

export interface NodeTemplateProps {
  readonly environment: Environment;
  readonly cluster: eks.CfnCluster;
  readonly network: NetworkStack;
}

/** GiB; what `nodeCapacity` of the spec assumes. */
const rootDiskGiB = 20;

/** How a node starts. EKS adds its image and joins it to the cluster. */
export class NodeTemplate extends ec2.LaunchTemplate {
  constructor(scope: Construct, id: string, { environment, cluster, network }: NodeTemplateProps) {
    const name = names.resource(environment, 'nodes', 'template');
    super(scope, id, {
      launchTemplateName: name,
      requireImdsv2: true,
      httpPutResponseHopLimit: 1, // a pod is one hop further away
      blockDevices: [{ deviceName: '/dev/xvda', volume: rootDisk }],
      // a template with groups of its own must name the cluster's too, or nodes and API server do not meet
      securityGroup: ec2.SecurityGroup.fromSecurityGroupId(scope, 'ClusterGroup', cluster.attrClusterSecurityGroupId),
    });
    this.addSecurityGroup(network.nodeSecurityGroup);
    Tags.of(this).add('Name', names.resource(environment, 'nodes', 'node'));
  }
}

const rootDisk = ec2.BlockDeviceVolume.ebs(rootDiskGiB, {
  encrypted: true,
  volumeType: ec2.EbsDeviceVolumeType.GP3,
  deleteOnTermination: true,
});
