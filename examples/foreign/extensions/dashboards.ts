import { defineForeignBundle } from '../../../lib/bundle';

/** Dashboards as a kustomization. */
export const dashboards = defineForeignBundle({
  name: 'dashboards',
  inputs: ({ namespace }) => ({
    'platform/81-dashboards': { kustomize: 'vendor/dashboards/live', namespace, overlays: [{ namePrefix: 'shop-' }] },
  }),
});
