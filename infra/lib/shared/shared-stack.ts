import type { Construct } from 'constructs';
import { OrganizationTrail } from '../security';
import { ImagePublisher } from './image-publisher';
import { ImageRegistry } from './image-registry';
import { ImageReplication } from './image-replication';
import { PlatformStack, type PlatformStackProps } from './platform-stack';
import { replicaRegions } from './registry-regions';
import { SharedZone } from './shared-zone';

/** What all environments share: images and who pushes them, and the zone of DNS above theirs. */
export class SharedStack extends PlatformStack {
  constructor(scope: Construct, props: PlatformStackProps) {
    super(scope, 'shared', props);
    const { platform, shared } = props;
    const { zone, repository, organizationTrail } = shared;
    const regions = replicaRegions(platform, shared);
    new ImageRegistry(this, 'Images', props);
    if (regions.length > 0) new ImageReplication(this, 'Replication', { ...props, regions });
    if (repository !== undefined) new ImagePublisher(this, 'Publisher', { ...props, repository });
    if (organizationTrail) {
      new OrganizationTrail(this, 'Trail', { context: { project: platform.project, shortName: 'shared' } });
    }
    if (zone !== undefined) {
      new SharedZone(this, 'Zone', { domain: zone, environments: Object.values(platform.environments) });
    }
  }
}
