import { defineBundle, labelContext, serviceLabels } from '../lib/bundle';
import { names } from '../lib/spec';
import type { WwwRedirectInputs } from './www-redirect-chart';

/** Sends visitors of `www.<domain>` to `<domain>`; it lives in the bundle of the service that answers there. */
export const wwwRedirect = defineBundle<WwwRedirectInputs>({
  name: 'www-redirect',
  inputs: (environment) => {
    const { domain, namespace, services, stage } = environment;
    const { web } = services;
    if (stage !== 'production' || web === undefined) return {};
    const labels = serviceLabels(labelContext(environment), web);
    return { 'services/web': { namespace, domain, labels, loadBalancer: names.loadBalancer(environment, 'public') } };
  },
  load: async () => (await import('./www-redirect-chart')).WwwRedirectChart,
});
