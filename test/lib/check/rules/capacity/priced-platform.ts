import type { Platform } from '../../../../../lib/spec';
import { smallPlatform } from '../../../../small-platform';

const shop = { shop: { type: 'http', ports: { http: 8080 } } } as const;

/** A platform in a region whose prices are known, with this budget and so many nodes of 60 dollars at most. */
export function pricedPlatform(monthlyUsd: number, maxSize = 3): Platform {
  return smallPlatform(shop, {
    stage: 'development',
    region: 'us-east-1',
    network: { zones: ['us-east-1a', 'us-east-1b'] },
    cluster: { nodeGroups: { general: { instanceTypes: ['t3.large'], minSize: 2, desiredSize: 2, maxSize } } },
    budget: { monthlyUsd },
  });
}
