import type { KubernetesObject } from '../../lib/manifest';

/** A Deployment of pods that ask for 100m and 64Mi, in the namespace `default`, spread over zones. */
export function deployment(name: string, replicas: number, podSpec: object = {}): KubernetesObject {
  const labels = { app: name };
  const spread = {
    topologyKey: 'topology.kubernetes.io/zone',
    maxSkew: 1,
    whenUnsatisfiable: 'DoNotSchedule',
    labelSelector: { matchLabels: labels },
  };
  const resources = { requests: { cpu: '100m', memory: '64Mi' } };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: 'default' },
    spec: {
      replicas,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          containers: [{ name: 'main', image: 'registry.example.com/main:1', resources }],
          topologySpreadConstraints: [spread],
          ...podSpec,
        },
      },
    },
  };
}
