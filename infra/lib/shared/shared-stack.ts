import { Stack, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Platform, Shared } from '../../../lib/spec';

export interface SharedStackProps {
  readonly platform: Platform;
  readonly shared: Shared;
}

/** What all environments share: image repositories, and the zone of DNS above theirs. */
export class SharedStack extends Stack {
  constructor(scope: Construct, { platform: { project, owner }, shared: { account, region } }: SharedStackProps) {
    super(scope, 'shared', {
      stackName: `${project}-shared`,
      description: `what all environments of ${project} share`,
      env: { account, region },
      terminationProtection: true,
    });
    const tags = { Environment: 'shared', Owner: owner, Project: project };
    for (const [key, value] of Object.entries(tags)) Tags.of(this).add(key, value);
  }
}
