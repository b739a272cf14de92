import type { BrokenSpec } from '../broken-spec';
import { awsNames } from './aws-names';
import { network } from './network';
import { nodes } from './nodes';
import { protection } from './protection';
import { sharedAccount } from './shared-account';
import { stores } from './stores';

/** Sizes and switches of infrastructure that AWS or the requirements refuse. */
export const infrastructure: readonly BrokenSpec[] = [
  ...awsNames,
  ...network,
  ...nodes,
  ...stores,
  ...protection,
  ...sharedAccount,
];
