import type { aws_eks_v2 as eks } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Environment } from '../../../../lib/spec';
import type { NetworkStack } from '../../network';
import { nodeGroup } from './node-group';
import { NodeRole } from './node-role';
import { NodeTemplate } from './node-template';
import { plannedNodeGroups } from './planned-node-groups';

export interface NodesProps {
  readonly environment: Environment;
  readonly cluster: eks.CfnCluster;
  readonly network: NetworkStack;
}

/** All nodes, in groups that EKS keeps and the cluster autoscaler sizes. */
export class Nodes extends Construct {
  constructor(scope: Construct, id: string, { environment, cluster, network }: NodesProps) {
    super(scope, id);
    const role = new NodeRole(this, 'Role', environment);
    const template = new NodeTemplate(this, 'Template', { environment, cluster, network });
    for (const planned of plannedNodeGroups(environment))
      nodeGroup(this, planned, { cluster, network, role, template });
  }
}
