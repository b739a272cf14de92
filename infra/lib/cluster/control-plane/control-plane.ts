import { aws_eks_v2 as eks } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { names, serviceAddresses, type Environment } from '../../../../lib/spec';
import { subnetGroups, type NetworkStack } from '../../network';
import { EnvironmentKey, acknowledge, isKept } from '../../stack';
import { ControlPlaneLogs } from './control-plane-logs';
import { ControlPlaneRole } from './control-plane-role';

export interface ControlPlaneProps {
  readonly environment: Environment;
  readonly network: NetworkStack;
}

/**
 * The API server and what belongs to it, which AWS runs in three zones. The plain resource: the CDK's own construct adds
 * a security group and a parameter that only its kubectl functions need, and we have none of those.
 */
export class ControlPlane extends Construct {
  readonly cluster: eks.CfnCluster;

  constructor(scope: Construct, id: string, { environment, network }: ControlPlaneProps) {
    super(scope, id);
    const { kubernetesVersion, controlPlaneLogs } = environment.cluster;
    const key = new EnvironmentKey(this, 'Key', { environment, purpose: 'cluster' });
    const logs = new ControlPlaneLogs(this, 'Logs', { environment, key });
    const role = new ControlPlaneRole(this, 'Role', { environment, key });
    this.cluster = new eks.CfnCluster(this, 'Cluster', {
      name: names.cluster(environment),
      version: kubernetesVersion,
      roleArn: role.roleArn,
      resourcesVpcConfig: {
        subnetIds: network.vpc.selectSubnets({ subnetGroupName: subnetGroups.private }).subnetIds,
        ...endpoint(environment),
      },
      kubernetesNetworkConfig: { ipFamily: 'ipv4', serviceIpv4Cidr: serviceAddresses },
      accessConfig: { authenticationMode: 'API', bootstrapClusterCreatorAdminPermissions: false },
      bootstrapSelfManagedAddons: false,
      encryptionConfig: [{ provider: { keyArn: key.keyArn }, resources: ['secrets'] }],
      logging: { clusterLogging: { enabledTypes: controlPlaneLogs.map((type) => ({ type })) } },
      upgradePolicy: { supportType: 'STANDARD' }, // extended support costs six times as much
      deletionProtection: isKept(environment),
      zonalShiftConfig: { enabled: true }, // costs nothing, and takes traffic out of a failing zone
    });
    this.cluster.node.addDependency(logs); // EKS would make a group that keeps logs for ever
    acknowledge(this.cluster, {
      'CloudFormation-Validate::W9009': 'the API of EKS still asks what to encrypt, and takes nothing but secrets',
    });
  }
}

/** No addresses would mean all of them, so the public endpoint is there only where the spec names some. */
function endpoint({
  cluster: { publicAccessCidrs },
}: Environment): Pick<
  eks.CfnCluster.ResourcesVpcConfigProperty,
  'endpointPrivateAccess' | 'endpointPublicAccess' | 'publicAccessCidrs'
> {
  if (publicAccessCidrs.length === 0) return { endpointPrivateAccess: true, endpointPublicAccess: false };
  return { endpointPrivateAccess: true, endpointPublicAccess: true, publicAccessCidrs: [...publicAccessCidrs] };
}
