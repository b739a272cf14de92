import type { Construct } from 'constructs';
import type { NetworkStack } from '../network';
import { EnvironmentStack, type EnvironmentStackProps } from '../stack';

export interface ClusterStackProps extends EnvironmentStackProps {
  readonly network: NetworkStack;
}

/** The EKS cluster, its nodes and add-ons, and who may reach it. */
export class ClusterStack extends EnvironmentStack {
  constructor(scope: Construct, props: ClusterStackProps) {
    super(scope, 'cluster', props);
  }
}
