import type { Construct } from 'constructs';
import { PodBoundary } from '../identity';
import type { NetworkStack } from '../network';
import { EnvironmentStack, type EnvironmentStackProps } from '../stack';
import { ClusterAccess } from './access';
import { ManagedAddOns } from './add-ons';
import { ControlPlane } from './control-plane';
import { Nodes } from './nodes';

export interface ClusterStackProps extends EnvironmentStackProps {
  readonly network: NetworkStack;
}

/** The EKS cluster, its nodes and add-ons, and who may reach it. */
export class ClusterStack extends EnvironmentStack {
  constructor(scope: Construct, props: ClusterStackProps) {
    super(scope, 'cluster', props);
    const { environment, network } = props;
    const boundary = new PodBoundary(this, 'Boundary', environment);
    const { cluster } = new ControlPlane(this, 'ControlPlane', { environment, network });
    const needs = { environment, cluster, boundary };

    const early = new ManagedAddOns(this, 'Early', { ...needs, phase: 'beforeNodes' });
    const nodes = new Nodes(this, 'Nodes', { environment, cluster, network });
    const late = new ManagedAddOns(this, 'Late', { ...needs, phase: 'afterNodes' });
    nodes.node.addDependency(early); // without a network a node never becomes ready
    late.node.addDependency(nodes); // without a node their pods wait, and after 20 minutes the deployment fails

    new ClusterAccess(this, 'Access', { environment, cluster });
  }
}
