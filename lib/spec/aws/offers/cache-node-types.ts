import { namesIn, type Offer } from './offer';

const upTo16 = 'large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge';

/**
 * Node types that ElastiCache offers in some region, as of November 2026: from the list in cfn-lint 1.51, which comes
 * from the API of ElastiCache. Without m1, m3, r3 and t2: as known, those lack encryption or failover.
 */
const offer: Offer = [
  ['t3 t4g', 'micro small medium'],
  ['m4', 'large xlarge 2xlarge 4xlarge 10xlarge'],
  ['m5 r5', 'large xlarge 2xlarge 4xlarge 12xlarge 24xlarge'],
  ['m6g m7g r6g r7g c7gn', upTo16],
  ['r4', 'large xlarge 2xlarge 4xlarge 8xlarge 16xlarge'],
  ['r6gd', 'xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge'],
];

/** Names of the node types that a Redis cache can be. */
export const offeredCacheNodeTypes: readonly string[] = namesIn(offer, 'cache.');
