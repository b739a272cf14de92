import type { Layer } from '../lib/spec';

/** What every environment has. The other files of this folder hold differences only. */
export const base = {
  values: {
    buckets: {
      media: {},
      backups: { expireDays: 90 },
      logs: { expireDays: 90, noncurrentDays: 7 },
      static: {},
    },
    queues: { jobs: { visibilityTimeoutSeconds: 300 } },
    alerts: { emails: ['platform-team@aicode-platform.dev'] },
    addOns: {
      'aws-load-balancer-controller': true,
      'cluster-autoscaler': true,
      'external-dns': true,
      'external-secrets': true,
      'argo-cd': true,
      'kube-prometheus-stack': true,
      'fluent-bit': true,
    },
    services: {
      api: {
        type: 'http',
        tier: 'critical',
        ports: { http: 3000 },
        env: { LOG_FORMAT: 'json', NODE_ENV: 'production' },
        secrets: {
          database: { key: 'database', credentialsOf: 'postgresql' },
          jwt: { key: 'jwt' },
          'jwt-refresh': { key: 'jwt-refresh' },
          redis: { key: 'redis', credentialsOf: 'redis' },
        },
        resources: {
          requests: { cpu: '250m', memory: '256Mi' },
          limits: { cpu: '1', memory: '512Mi' },
        },
        exposure: { access: 'public', host: 'api.{domain}' },
        calls: {
          services: { timeline: {}, search: {} },
          stores: { postgresql: ['read', 'write'], redis: ['read', 'write'] },
          buckets: { media: ['read', 'write'] },
          queues: { jobs: ['publish'] },
        },
        migration: { command: ['node', 'dist/migrate.js'] },
      },
      web: {
        type: 'http',
        ports: { http: 3000 },
        env: { LOG_FORMAT: 'json', NODE_ENV: 'production' },
        exposure: { access: 'public', host: '{domain}' },
        calls: { services: { api: {} } },
      },
      timeline: {
        type: 'http',
        ports: { http: 8080 },
        env: { JAVA_TOOL_OPTIONS: '-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError' },
        secrets: { database: { key: 'database', credentialsOf: 'postgresql' } },
        resources: {
          requests: { cpu: '250m', memory: '768Mi' },
          limits: { cpu: '1', memory: '1Gi' },
        },
        probes: {
          liveness: { httpGet: { path: '/actuator/health/liveness' } },
          readiness: { httpGet: { path: '/actuator/health/readiness' } },
        },
        metrics: { path: '/actuator/prometheus' },
        calls: { stores: { postgresql: ['read', 'write'] } },
      },
      worker: {
        type: 'worker',
        ports: { metrics: 9090 },
        env: { LOG_FORMAT: 'json' },
        secrets: { database: { key: 'database', credentialsOf: 'postgresql' } },
        terminationGracePeriodSeconds: 120, // a job takes up to 90 s and is finished, not repeated
        preStopSleepSeconds: 0,
        calls: {
          stores: { postgresql: ['read', 'write'] },
          buckets: { media: ['read', 'write'], backups: ['write'] },
          queues: { jobs: ['consume'] },
        },
      },
      'nightly-report': {
        type: 'cron',
        tier: 'background',
        schedule: '0 2 * * *',
        secrets: { database: { key: 'database', credentialsOf: 'postgresql' } },
        resources: {
          requests: { cpu: '250m', memory: '512Mi' },
          limits: { cpu: '1', memory: '1Gi' },
        },
        calls: {
          stores: { postgresql: ['read'] },
          buckets: { backups: ['write'] },
          hosts: { 'api.frankfurter.dev': {} }, // exchange rates of the day
        },
      },
      search: {
        type: 'stateful',
        ports: { http: 8080, peers: 9300 },
        volumes: { data: { type: 'persistent', mountPath: '/var/lib/search', size: '10Gi' } },
        resources: {
          requests: { cpu: '200m', memory: '512Mi' },
          limits: { cpu: '1', memory: '1Gi' },
        },
        calls: { services: { search: { port: 'peers' } } },
      },
    },
  },
} satisfies Layer;
