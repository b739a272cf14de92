import type { Construct } from 'constructs';
import { EnvironmentStack, type EnvironmentStackProps } from '../stack';

/** Secrets and parameters that belong to no store. */
export class SecretsStack extends EnvironmentStack {
  constructor(scope: Construct, props: EnvironmentStackProps) {
    super(scope, 'secrets', props);
  }
}
