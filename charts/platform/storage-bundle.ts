import { defineBundle } from '../../lib/bundle';
import { tagsOf } from '../../lib/spec';
import { labelContext } from '../labels';
import type { StorageInputs } from './storage-chart';

/** How persistent volumes are made. */
export const storageBundle = defineBundle<StorageInputs>({
  name: 'storage',
  inputs: (environment) => ({
    'platform/40-storage': {
      retain: environment.stage === 'production',
      tags: tagsOf(environment),
      labels: labelContext(environment),
    },
  }),
  load: async () => (await import('./storage-chart')).StorageChart,
});
