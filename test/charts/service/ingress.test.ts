import { at, objectOf, objectsOf } from '../../objects';
import { referenceManifests } from '../../reference-manifests';
import { renderShop, type EnvironmentValues } from '../../small-platform';
import { allPlatforms } from './all-pods';

const prefix = 'alb.ingress.kubernetes.io/';
const exposure = { access: 'public', host: 'shop.{domain}' } as const;

interface Exposure {
  readonly access?: 'public' | 'internal';
  readonly healthCheckPath?: string;
}

async function annotations(changes: Exposure = {}, environment: EnvironmentValues = {}): Promise<object> {
  const ingress = objectOf(await renderShop({ exposure: { ...exposure, ...changes } }, environment), 'Ingress');
  return Object.fromEntries(
    Object.entries(ingress.metadata.annotations ?? {}).map(([key, value]) => [key.replace(prefix, ''), value]),
  );
}

test('an exposed service answers at its host, with TLS, at the port that its Service has', async () => {
  const manifests = await renderShop({ exposure: { ...exposure, paths: ['/shop', '/cart'] } });
  const backend = { service: { name: 'shop', port: { name: 'http' } } };

  expect(objectOf(manifests, 'Ingress')['spec']).toEqual({
    ingressClassName: 'alb',
    tls: [{ hosts: ['shop.shop.example.com'] }],
    rules: [
      {
        host: 'shop.shop.example.com',
        http: {
          paths: [
            { path: '/shop', pathType: 'Prefix', backend },
            { path: '/cart', pathType: 'Prefix', backend },
          ],
        },
      },
    ],
  });
  expect(at<{ name: string }[]>(objectOf(manifests, 'Service'), 'spec.ports').map(({ name }) => name)).toEqual([
    'http',
  ]);
});

test('every Ingress of every platform has TLS for exactly the hosts of its rules, none of them empty', async () => {
  const ingresses = (await allPlatforms()).flatMap(({ manifests }) => objectsOf(manifests, 'Ingress'));
  expect(ingresses.length).toBe(3 * 2 + 1 + 2); // api and web in each environment, the redirect, two of every-feature

  for (const ingress of ingresses) {
    const hosts = at<{ host?: string }[]>(ingress, 'spec.rules').map(({ host }) => host);
    expect(hosts).toEqual([expect.stringMatching(/^[a-z0-9.-]+$/)]);
    expect(at<{ hosts: string[] }[]>(ingress, 'spec.tls').flatMap((tls) => tls.hosts)).toEqual(hosts);
    expect(at(ingress, 'spec.ingressClassName')).toBe('alb');
  }
});

test('a service that is not exposed has no Ingress', async () => {
  expect(objectsOf(await renderShop(), 'Ingress')).toEqual([]);
});

test('the load balancer sends to pods, redirects to TLS and checks the path of the readiness probe', async () => {
  expect(await annotations()).toMatchObject({
    'target-type': 'ip',
    'backend-protocol': 'HTTP',
    'listen-ports': '[{"HTTP":80},{"HTTPS":443}]',
    'ssl-redirect': '443',
    'ssl-policy': 'ELBSecurityPolicy-TLS13-1-2-2021-06',
    'healthcheck-path': '/ready',
  });
  expect(await annotations({ healthCheckPath: '/up' })).toMatchObject({ 'healthcheck-path': '/up' });
});

test.each([
  ['public', 'internet-facing'],
  ['internal', 'internal'],
] as const)('a %s service shares the environment load balancer for that: %s', async (access, scheme) => {
  expect(await annotations({ access })).toMatchObject({
    scheme,
    'group.name': `shop-prod-${access}`,
    'load-balancer-name': `shop-prod-${access}`,
    'security-groups': `shop-prod-${access}-alb-sg`,
    'manage-backend-security-group-rules': 'true',
  });
});

test('a web ACL stands before public hosts of an environment that has one, and nowhere else', async () => {
  const waf = { ingress: { waf: 'shield' } };

  expect(await annotations({}, waf)).toMatchObject({ 'wafv2-acl-name': 'shop-prod-shield' });
  expect(await annotations({ access: 'internal' }, waf)).not.toHaveProperty('wafv2-acl-name');
  expect(await annotations()).not.toHaveProperty('wafv2-acl-name');
});

test('access logs go to the bucket `logs` where the environment has one', async () => {
  const attributes = 'load-balancer-attributes';
  const logged = await annotations({}, { buckets: { logs: {} } });

  expect(logged).toHaveProperty([attributes], expect.stringContaining('access_logs.s3.bucket=shop-prod-logs'));
  expect(await annotations()).not.toHaveProperty([attributes], expect.stringContaining('access_logs'));
});

test('only in production is the load balancer kept from being deleted', async () => {
  const of = async (stage: 'staging' | 'production'): Promise<object> => annotations({}, { stage });

  expect(JSON.stringify(await of('production'))).toContain('deletion_protection.enabled=true');
  expect(JSON.stringify(await of('staging'))).toContain('deletion_protection.enabled=false');
});

test('the load balancer carries the tags of everything else in AWS', async () => {
  expect(await annotations()).toMatchObject({ tags: 'Environment=production,Owner=shop-team,Project=shop' });
});

test('a pod has left the load balancer five seconds before it stops', async () => {
  const ingress = objectOf(await renderShop({ exposure, preStopSleepSeconds: 25 }), 'Ingress');
  expect(ingress.metadata.annotations).toHaveProperty(
    [`${prefix}target-group-attributes`],
    'deregistration_delay.timeout_seconds=20',
  );
});

test('what the Ingresses of one load balancer say of it as a whole is the same on each that says it', async () => {
  const ofBalancer = [
    'scheme',
    'load-balancer-name',
    'ssl-redirect',
    'ssl-policy',
    'security-groups',
    'manage-backend-security-group-rules',
    'load-balancer-attributes',
    'tags',
    'wafv2-acl-name',
  ];
  for (const { manifests } of await allPlatforms()) {
    const said = objectsOf(manifests, 'Ingress').flatMap(({ metadata: { annotations = {} } }) =>
      ofBalancer.map((key) => ({
        place: `${annotations[`${prefix}group.name`]} ${key}`,
        value: annotations[prefix + key],
      })),
    );
    const told = said.filter(({ value }) => value !== undefined);
    const different = told.filter(({ place, value }) =>
      told.some((other) => other.place === place && other.value !== value),
    );
    expect(told.length).toBeGreaterThan(ofBalancer.length);
    expect(different).toEqual([]);
  }
});

test('every Ingress of a group listens at the same ports: one that says nothing is left out of TLS', async () => {
  for (const { manifests } of await allPlatforms()) {
    const ports = objectsOf(manifests, 'Ingress').map(
      ({ metadata }) => metadata.annotations?.[`${prefix}listen-ports`],
    );
    expect(new Set(ports)).toEqual(new Set(['[{"HTTP":80},{"HTTPS":443}]']));
  }
});

test.each([
  ['dev', ['api.dev.aicode-platform.dev', 'dev.aicode-platform.dev']],
  ['staging', ['api.staging.aicode-platform.dev', 'staging.aicode-platform.dev']],
  ['production', ['api.aicode-platform.dev', 'aicode-platform.dev', 'www.aicode-platform.dev']],
])('%s is reached at its own hosts alone', async (name, hosts) => {
  const ingresses = objectsOf(await referenceManifests(name), 'Ingress');
  expect(ingresses.flatMap((ingress) => at<{ host: string }[]>(ingress, 'spec.rules')).map(({ host }) => host)).toEqual(
    hosts,
  );
});
