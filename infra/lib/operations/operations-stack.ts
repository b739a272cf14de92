import type { Construct } from 'constructs';
import { EnvironmentStack, type EnvironmentStackProps } from '../stack';

/** Alarms, dashboards, log groups, budget and sleep. */
export class OperationsStack extends EnvironmentStack {
  constructor(scope: Construct, props: EnvironmentStackProps) {
    super(scope, 'operations', props);
  }
}
