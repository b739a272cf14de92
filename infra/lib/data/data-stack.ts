import type { Construct } from 'constructs';
import type { NetworkStack } from '../network';
import { EnvironmentStack, type EnvironmentStackProps } from '../stack';

export interface DataStackProps extends EnvironmentStackProps {
  readonly network: NetworkStack;
}

/** Databases and caches, with the credentials of those who use them. */
export class DataStack extends EnvironmentStack {
  constructor(scope: Construct, props: DataStackProps) {
    super(scope, 'data', props);
  }
}
