import { Stack, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Platform, Shared } from '../../../lib/spec';

export interface PlatformStackProps {
  readonly platform: Platform;
  readonly shared: Shared;
}

/** What belongs to no single environment, in one region of the shared account: protected, since all depend on it. */
export class PlatformStack extends Stack {
  constructor(scope: Construct, id: string, { platform, shared }: PlatformStackProps, region = shared.region) {
    const { project, owner } = platform;
    const tags = { Environment: 'shared', Owner: owner, Project: project };
    super(scope, id, {
      stackName: `${project}-${id}`,
      description: `what all environments of ${project} share`,
      env: { account: shared.account, region },
      terminationProtection: true,
      tags,
    });
    for (const [key, value] of Object.entries(tags)) Tags.of(this).add(key, value);
  }
}
