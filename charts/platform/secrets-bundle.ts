import { defineBundle, labelContext } from '../../lib/bundle';
import type { SecretsInputs } from './secrets-chart';

/** Where External Secrets reads, in environments that install it. */
export const secretsBundle = defineBundle<SecretsInputs>({
  name: 'secrets',
  inputs: (environment): { readonly [path: string]: SecretsInputs } => {
    const { addOns, namespace, region } = environment;
    if (addOns['external-secrets'] !== true) return {};
    return { 'platform/60-secrets': { namespace, region, labels: labelContext(environment) } };
  },
  load: async () => (await import('./secrets-chart')).SecretsChart,
});
