import { defineBundle, labelContext } from '../../lib/bundle';
import { tagsOf, type Environment } from '../../lib/spec';
import type { StorageInputs } from './storage-chart';

/** How persistent volumes are made. */
export const storageBundle = defineBundle<StorageInputs>({
  name: 'storage',
  inputs: (environment) => ({
    'platform/40-storage': {
      retain: environment.stage === 'production',
      tags: permanentTags(environment),
      labels: labelContext(environment),
    },
  }),
  load: async () => (await import('./storage-chart')).StorageChart,
});

/** A class cannot be changed, so the tags that a person may change (the owner) come from the driver's own settings. */
function permanentTags(environment: Environment): StorageInputs['tags'] {
  const { Owner: _owner, ...tags } = tagsOf(environment);
  return tags;
}
