import type { Construct } from 'constructs';
import type { PlatformStack, PlatformStackProps } from './platform-stack';
import { replicaRegions } from './registry-regions';
import { ReplicaStack } from './replica-stack';
import { SharedStack } from './shared-stack';

/** The shared account's stacks, in an order in which they can be deployed: copies have a place before there are any. */
export function sharedStacks(scope: Construct, props: PlatformStackProps): readonly PlatformStack[] {
  const shared = new SharedStack(scope, props);
  const regions = replicaRegions(props.platform, props.shared);
  const replicas = regions.map((region) => new ReplicaStack(scope, props, region));
  for (const replica of replicas) shared.addStackDependency(replica);
  return [...replicas, shared];
}
