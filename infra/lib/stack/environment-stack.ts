import { Stack, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, tagsOf, type Environment } from '../../../lib/spec';

export interface EnvironmentStackProps {
  readonly environment: Environment;
}

/** What an environment has in one place for one concern: named, tagged and protected like all its others. */
export class EnvironmentStack extends Stack {
  /** The environment; `environment` is taken by the CDK for account and region. */
  readonly target: Environment;

  /**
   * @param concern last part of the stack's name, such as `network`
   * @param region default: the environment's
   */
  constructor(scope: Construct, concern: string, { environment }: EnvironmentStackProps, region = environment.region) {
    super(scope, `${environment.name}-${concern}`, {
      stackName: names.stack(environment, concern),
      description: `${concern} of ${environment.project} in ${environment.name}`,
      env: { region, ...(environment.account !== undefined && { account: environment.account }) },
      terminationProtection: isKept(environment),
      tags: tagsOf(environment), // CloudFormation hands them on, also to what a transform makes in a nested stack
    });
    this.target = environment;
    for (const [key, value] of Object.entries(tagsOf(environment))) Tags.of(this).add(key, value);
  }

  /** From the spec: the CDK's own getter would ask AWS. */
  override get availabilityZones(): string[] {
    return [...this.target.network.zones];
  }
}

/** Whether stacks and what they store outlive a mistake: production's do. */
export function isKept({ stage }: Environment): boolean {
  return stage === 'production';
}
