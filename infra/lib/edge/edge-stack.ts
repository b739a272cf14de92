import type { Construct } from 'constructs';
import { EnvironmentStack, type EnvironmentStackProps } from '../stack';

/** CloudFront in front of static files; in us-east-1, where CloudFront looks for certificates. */
export class EdgeStack extends EnvironmentStack {
  constructor(scope: Construct, props: EnvironmentStackProps) {
    super(scope, 'edge', props, 'us-east-1');
  }
}
