import { namesIn, type Offer } from './offer';

const upTo16 = 'large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge';

/**
 * Classes that RDS offers for PostgreSQL 13 and later in some region, as of November 2026: from the lists in cfn-lint
 * 1.51, which come from the API of RDS. As known, each of them can have a standby in another zone, is encrypted at rest
 * and has Performance Insights; t2, which lacks some of that, is no longer offered for these versions.
 */
const offer: Offer = [
  ['t3 t4g', 'micro small medium large xlarge 2xlarge'],
  ['c6gd', `medium ${upTo16}`],
  ['m5 m5d r5 r5b r5d', `${upTo16} 24xlarge`],
  ['m6g m6gd m7g r6g r6gd r7g x2g', upTo16],
  ['m6i m6id m6in m6idn r6i r6id r6in r6idn', `${upTo16} 24xlarge 32xlarge`],
  ['m7i m8g m8gd r7i r8g r8gd', `${upTo16} 24xlarge 48xlarge`],
  ['x2iedn', 'xlarge 2xlarge 4xlarge 8xlarge 16xlarge 24xlarge 32xlarge'],
];

/** Names of the classes that a PostgreSQL database can be. */
export const offeredDatabaseClasses: readonly string[] = namesIn(offer, 'db.');
