import type { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { PlatformError } from '../../../lib/problem';
import type { Platform } from '../../../lib/spec';
import { sharedStacks } from '../shared';
import { environmentStacks } from './environment-stacks';

/**
 * All stacks of a platform.
 *
 * @throws PlatformError `SHARED_MISSING`
 */
export function platformStacks(scope: Construct, platform: Platform): readonly Stack[] {
  const { shared, environments } = platform;
  if (shared === undefined) throw sharedMissing();
  const common = sharedStacks(scope, { platform, shared });
  const stacks = Object.values(environments).flatMap((environment) => environmentStacks(scope, environment, platform));
  return [...common, ...stacks];
}

function sharedMissing(): PlatformError {
  return new PlatformError([
    {
      code: 'SHARED_MISSING',
      severity: 'error',
      message: 'infrastructure needs an account for what all environments share, such as images',
      spec: 'shared',
      fix: "add to the platform, such as: shared: { account: '111111111111', region: 'us-east-1' }",
    },
  ]);
}
