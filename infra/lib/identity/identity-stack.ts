import type { Construct } from 'constructs';
import { EnvironmentStack, type EnvironmentStackProps } from '../stack';

/** What pods may do in AWS, by service account. */
export class IdentityStack extends EnvironmentStack {
  constructor(scope: Construct, props: EnvironmentStackProps) {
    super(scope, 'identity', props);
  }
}
