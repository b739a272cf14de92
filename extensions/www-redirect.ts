import { defineBundle } from '../lib/bundle';
import { names } from '../lib/spec';
import type { WwwRedirectInputs } from './www-redirect-chart';

/** Sends visitors of `www.<domain>` to `<domain>`; it lives in the bundle of the service that answers there. */
export const wwwRedirect = defineBundle<WwwRedirectInputs>({
  name: 'www-redirect',
  inputs: (environment) => {
    const { domain, namespace, services, stage } = environment;
    if (stage !== 'production' || !('web' in services)) return {};
    return { 'services/web': { namespace, domain, loadBalancer: names.loadBalancer(environment, 'public') } };
  },
  load: async () => (await import('./www-redirect-chart')).WwwRedirectChart,
});
