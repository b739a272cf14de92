import type { Construct } from 'constructs';
import { EnvironmentStack, type EnvironmentStackProps } from '../stack';

/** The zone of DNS, certificates and web ACLs of load balancers. */
export class IngressStack extends EnvironmentStack {
  constructor(scope: Construct, props: EnvironmentStackProps) {
    super(scope, 'ingress', props);
  }
}
