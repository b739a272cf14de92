import type { Term } from '../term';
import { accessGroups } from './access-groups';
import { buckets } from './buckets';
import { images } from './images';
import { loadBalancerGroups } from './load-balancer-groups';
import { parameters } from './parameters';
import { queues } from './queues';
import { secretParameters } from './secret-parameters';
import { secrets } from './secrets';
import { serviceAccounts } from './service-accounts';
import { topics } from './topics';
import { webAcls } from './web-acls';

/** Everything that both halves call by name. */
export const terms: readonly Term[] = [
  secrets,
  secretParameters,
  parameters,
  buckets,
  topics,
  queues,
  loadBalancerGroups,
  webAcls,
  images,
  serviceAccounts,
  accessGroups,
];
