import type { Construct } from 'constructs';
import { EnvironmentStack, type EnvironmentStackProps } from '../stack';

/** What a failover needs in the second region. */
export class RecoveryStack extends EnvironmentStack {
  constructor(scope: Construct, props: EnvironmentStackProps) {
    super(scope, 'recovery', props, props.environment.disasterRecovery?.region);
  }
}
