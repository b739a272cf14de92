import { defineForeignBundle } from '../../../lib/bundle';
import type { ObjectOverlay } from '../../../lib/overlay';

/** A status page from a Helm chart, in a namespace of its own. */
export const statusPage = defineForeignBundle({
  name: 'status-page',
  inputs: ({ domain, registry }) => ({
    'platform/82-status-page': {
      files: ['vendor/status-namespace'],
      helm: {
        chart: 'vendor/charts/status-page',
        release: 'status-page',
        namespace: 'status',
        values: { title: `Status of ${domain}` },
      },
      overlays: [asOurRulesWant(registry)],
    },
  }),
});

/** What the chart has no value for. */
function asOurRulesWant(registry: string): ObjectOverlay {
  const labelSelector = { matchLabels: { 'app.kubernetes.io/name': 'status-page' } };
  const topologyKey = 'kubernetes.io/hostname';
  const otherNodes = { weight: 100, podAffinityTerm: { topologyKey, labelSelector } };
  const podAntiAffinity = { preferredDuringSchedulingIgnoredDuringExecution: [otherNodes] };
  const containers = [{ name: 'server', imagePullPolicy: 'Always' }];
  const spec = { affinity: { podAntiAffinity }, containers };
  return {
    patches: [{ target: { kind: 'Deployment' }, patch: { spec: { template: { spec } } } }],
    labels: [
      {
        pairs: {
          'app.kubernetes.io/version': '2.4.0',
          'app.kubernetes.io/component': 'status-page',
          'app.kubernetes.io/part-of': 'shop',
          'app.kubernetes.io/managed-by': 'keelson',
          'keelson.dev/owner': 'web-team',
        },
        includeTemplates: true,
      },
    ],
    images: [
      {
        name: 'status-page/server',
        newName: `${registry}/vendor/status-page`,
        newTag: '2.4.0',
        digest: 'sha256:7d3cbe9b20b74d2d5b1d3d4f7f1e6b0c5e2f8a9d4c3b2a1f0e9d8c7b6a5f4e3d',
      },
    ],
  };
}
