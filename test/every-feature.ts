import { bundles } from '../charts';
import type { Manifest } from '../lib/manifest';
import { renderManifests } from '../lib/render';
import type { Platform } from '../lib/spec';
import { smallPlatform } from './small-platform';

const extra = {
  env: { MODE: 'proxy' },
  mounts: { cache: '/cache' },
};

/** A platform that uses every field that a service has: what the reference platform does not use must hold too. */
export function everyFeature(): Platform {
  return smallPlatform(
    {
      shop: {
        type: 'http',
        command: ['/shop'],
        args: ['serve'],
        ports: { http: 8080, admin: 8081 },
        env: { COLOUR: 'blue' },
        configFiles: { '/etc/shop/shop.conf': 'a = 1\n', '/opt/shop.conf': 'a = 2\n' },
        secrets: {
          database: { key: 'database', property: 'password' },
          token: { key: 'token', store: 'parameterStore', env: 'TOKEN' },
        },
        volumes: { cache: { type: 'scratch', mountPath: '/cache' } },
        initContainers: { prepare: { ...extra, image: 'prepare' } },
        sidecars: { proxy: { ...extra, image: 'proxy', ports: { proxy: 9000 } } },
        resources: { limits: { cpu: 'none' } },
        exposure: { access: 'internal', host: 'shop.{domain}', paths: ['/a', '/b'], healthCheckPath: '/up' },
        migration: { image: 'migrate', command: ['/migrate'], env: { MODE: 'expand' } },
        scaling: { memoryUtilizationPercent: 80 },
        strategy: { type: 'recreate' },
        probes: { liveness: { tcpSocket: { port: 'admin' } }, readiness: { httpGet: { path: '/', port: 'admin' } } },
        calls: {
          services: { index: { port: 'peers' } },
          stores: { orders: ['read'] },
          queues: { mails: ['publish'] },
          buckets: { images: ['read'] },
          parameters: { flags: ['read'] },
          hosts: { 'api.example.org': { port: 8443 } },
        },
        verticalAutoscaler: 'recommend',
        tier: 'critical',
      },
      mailer: {
        type: 'worker',
        ports: { metrics: 9090 },
        calls: { queues: { mails: ['consume'] } },
        scaling: { queue: { name: 'mails' }, memoryUtilizationPercent: 80 },
        migration: { command: ['/migrate'] },
        placement: { nodeGroup: 'spare', spot: true },
      },
      index: {
        type: 'stateful',
        ports: { http: 8080, peers: 9300 },
        calls: { services: { index: { port: 'peers' } } },
        volumes: {
          data: { type: 'persistent', mountPath: '/data', size: '5Gi' },
          cache: { type: 'scratch', mountPath: '/cache' },
        },
        sidecars: { backup: { ...extra, image: 'backup' } },
        exposure: { access: 'public', host: 'index.{domain}' },
        verticalAutoscaler: 'recommend',
      },
      report: {
        type: 'cron',
        schedule: '5 4 * * 0',
        volumes: { cache: { type: 'scratch', mountPath: '/cache' } },
        sidecars: { proxy: { ...extra, image: 'proxy' } },
        verticalAutoscaler: 'recommend',
        tier: 'background',
      },
    },
    {
      cluster: {
        nodeGroups: { spare: { instanceTypes: ['c5.large'], maxSize: 2, dedicated: true, spot: { maxSize: 4 } } },
      },
      stores: { orders: { engine: 'postgresql', instanceClass: 'db.t3.micro' } },
      queues: { mails: {} },
      buckets: { images: {}, logs: {} },
      parameters: { flags: { description: 'switches' } },
      ingress: { waf: 'waf' },
      addOns: { 'kube-prometheus-stack': true, 'opentelemetry-collector': true },
    },
  );
}

let rendered: Promise<readonly Manifest[]> | undefined;

/** Its objects, rendered once a test file. */
export function everyFeatureManifests(): Promise<readonly Manifest[]> {
  rendered ??= renderManifests(everyFeature(), bundles).then(({ environments }) =>
    environments.flatMap(({ manifests }) => manifests),
  );
  return rendered;
}
