import { aws_eks_v2 as eks, type aws_iam as iam } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { instanceTypeOf, nodeCapacity } from '../../../../lib/spec';
import { subnetGroups, type NetworkStack } from '../../network';
import { constructId } from '../../stack';
import type { NodeTemplate } from './node-template';
import type { PlannedNodeGroup } from './planned-node-groups';

export interface NodeGroupProps {
  readonly cluster: eks.CfnCluster;
  readonly network: NetworkStack;
  readonly role: iam.IRole;
  readonly template: NodeTemplate;
}

/** One managed node group. */
export function nodeGroup(scope: Construct, planned: PlannedNodeGroup, props: NodeGroupProps): eks.CfnNodegroup {
  const { cluster, network, role, template } = props;
  const { subnetIds } = network.vpc.selectSubnets({ subnetGroupName: subnetGroups.private });
  return new eks.CfnNodegroup(scope, constructId(planned.id), {
    clusterName: cluster.ref,
    nodegroupName: planned.name,
    nodeRole: role.roleArn,
    subnets: planned.zones.flatMap((zone) => subnetIds[zone] ?? []),
    amiType: architectureOf(planned) === 'arm64' ? 'AL2023_ARM_64_STANDARD' : 'AL2023_x86_64_STANDARD',
    capacityType: planned.isSpot ? 'SPOT' : 'ON_DEMAND',
    instanceTypes: [...planned.instanceTypes],
    scalingConfig: planned.sizes,
    labels: planned.labels,
    taints: Object.entries(planned.taints).map(([key, value]) => ({ key, value, effect: 'NO_SCHEDULE' })),
    launchTemplate: { id: template.launchTemplateId, version: template.latestVersionNumber },
    updateConfig: { maxUnavailable: 1 },
    nodeRepairConfig: { enabled: true }, // a node that is not ready for half an hour is replaced
    tags: autoscalerHints(planned),
  });
}

/**
 * What the cluster autoscaler knows of a group without a node: sizes of the machine from its type, labels and taints
 * from `eks:DescribeNodegroup`, and the disk from this tag, which it reads there too. EKS copies no tag of ours to the
 * Auto Scaling group; that one gets from EKS itself the two by which the autoscaler finds it.
 */
function autoscalerHints({ instanceTypes }: PlannedNodeGroup): { [tag: string]: string } {
  const types = instanceTypes.flatMap((name) => instanceTypeOf(name) ?? []);
  const bytes = Math.min(...types.map((type) => nodeCapacity(type).ephemeralStorageBytes));
  if (!Number.isFinite(bytes)) return {};
  return { 'k8s.io/cluster-autoscaler/node-template/resources/ephemeral-storage': String(bytes) };
}

function architectureOf({ instanceTypes }: PlannedNodeGroup): 'amd64' | 'arm64' | undefined {
  return instanceTypes.flatMap((name) => instanceTypeOf(name)?.architecture ?? [])[0];
}
