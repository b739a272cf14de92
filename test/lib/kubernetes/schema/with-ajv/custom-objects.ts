/** Custom resources whose schemas have what those in `dist/` lack: alternatives, sizes, exclusive fields, open maps. */
export const customObjects = [
  {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: { name: 'edge', namespace: 'shop', labels: { app: 'edge' } },
    spec: {
      gatewayClassName: 'alb',
      listeners: [
        { name: 'http', port: 80, protocol: 'HTTP', hostname: 'a.example.com' },
        { name: 'https', port: 443, protocol: 'HTTPS', tls: { certificateRefs: [{ name: 'cert' }] } },
      ],
      addresses: [{ value: '10.0.0.1' }, { type: 'Hostname', value: 'edge.example.com' }],
    },
  },
  {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'api' },
    spec: {
      parentRefs: [{ name: 'edge' }],
      rules: [
        {
          matches: [{ path: { type: 'PathPrefix', value: '/api' }, headers: [{ name: 'x-a', value: '1' }] }],
          backendRefs: [{ name: 'api', port: 80, weight: 1 }],
          timeouts: { request: '10s' },
        },
      ],
    },
  },
  {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name: 'api' },
    spec: {
      replicas: 2,
      selector: { matchLabels: { app: 'api' } },
      strategy: {
        canary: { maxSurge: '25%', maxUnavailable: 0, steps: [{ setWeight: 20 }, { pause: { duration: '1m' } }] },
      },
      template: {
        metadata: { labels: { app: 'api' } },
        spec: {
          containers: [
            {
              name: 'api',
              image: 'shop/api:1',
              ports: [{ containerPort: 8080, protocol: 'TCP' }],
              resources: { requests: { cpu: '100m', memory: 1 } },
              readinessProbe: { httpGet: { path: '/ready', port: 'http' } },
            },
          ],
        },
      },
    },
  },
  {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: { name: 'api' },
    spec: {
      selector: { matchLabels: { app: 'api' }, matchExpressions: [{ key: 'a', operator: 'Exists' }] },
      endpoints: [{ port: 'http', interval: '30s', relabelings: [{ action: 'keep', sourceLabels: ['a'] }] }],
    },
  },
  {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata: { name: 'api' },
    spec: {
      groups: [{ name: 'api', rules: [{ alert: 'Down', expr: 'up == 0', for: '5m', labels: { severity: 'page' } }] }],
    },
  },
  {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name: 'api', finalizers: ['resources-finalizer.argocd.argoproj.io'] },
    spec: {
      project: 'shop',
      destination: { server: 'https://kubernetes.default.svc', namespace: 'shop' },
      source: {
        repoURL: 'https://example.com/a.git',
        path: 'dist',
        targetRevision: 'main',
        helm: { valuesObject: { a: 1 } },
      },
      syncPolicy: { automated: { prune: true }, retry: { limit: 3, backoff: { duration: '5s', factor: 2 } } },
    },
  },
];
