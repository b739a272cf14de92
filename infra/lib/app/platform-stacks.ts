import type { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Platform } from '../../../lib/spec';
import { SharedStack } from '../shared';
import { environmentStacks } from './environment-stacks';

/**
 * All stacks of a platform.
 *
 * @throws Error when the platform describes nothing shared
 */
export function platformStacks(scope: Construct, platform: Platform): readonly Stack[] {
  const { shared, environments } = platform;
  if (shared === undefined) throw new Error('infrastructure needs `shared` in the description of the platform');
  const sharedStack = new SharedStack(scope, { platform, shared });
  return [sharedStack, ...Object.values(environments).flatMap((environment) => environmentStacks(scope, environment))];
}
