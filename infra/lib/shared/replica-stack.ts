import type { Construct } from 'constructs';
import { ImageRegistry } from './image-registry';
import { PlatformStack, type PlatformStackProps } from './platform-stack';

/**
 * Repositories in a region that images are copied to. They stand there before the first copy: those that ECR would
 * make by itself keep for ever the rules of the day on which they were made.
 */
export class ReplicaStack extends PlatformStack {
  constructor(scope: Construct, props: PlatformStackProps, region: string) {
    super(scope, `shared-${region}`, props, region);
    new ImageRegistry(this, 'Images', props);
  }
}
