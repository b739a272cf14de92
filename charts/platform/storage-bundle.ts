import { defineBundle } from '../../lib/bundle';
import { tagsOf } from '../../lib/spec';
import { labelContext, type LabelContext } from '../labels';

export interface StorageInputs {
  /** Whether a disk outlives its claim. */
  readonly retain: boolean;
  /** AWS tags of requirement I1 by key. */
  readonly tags: { readonly [key: string]: string };
  readonly labels: LabelContext;
}

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
