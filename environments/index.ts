import type { PlatformSource } from '../lib/spec';
import { base } from './base';
import { costSaver } from './components/cost-saver';
import { highAvailability } from './components/high-availability';
import { dev } from './dev';
import { production } from './production';
import { staging } from './staging';

/**
 * The whole platform. Layers, the lowest first: defaults of the schema, base, the components that an environment
 * lists, the environment. Maps merge by key, lists replace, `null` takes back what a lower layer set.
 */
export const platform = {
  project: 'aicode',
  owner: 'platform-team',
  shared: {
    account: '111111111111',
    region: 'us-east-1',
    repository: 'aicode/platform',
  },
  base,
  components: { highAvailability, costSaver },
  environments: { dev, staging, production },
} satisfies PlatformSource;
