import type { Bundle } from '../lib/bundle';
import { platformBundles } from './platform';
import { policyBundle } from './policy';
import { serviceBundle } from './service/service-bundle';

/** All bundles of a platform. Adding a concern is one line. */
export const bundles: readonly Bundle[] = [...platformBundles, policyBundle, serviceBundle];
