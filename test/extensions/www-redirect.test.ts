import { extensions } from '../../extensions';
import type { KubernetesObject } from '../../lib/manifest';
import { buildTree } from '../../lib/tree';
import { objectOf, objectsOf } from '../objects';
import { referenceManifests } from '../reference-manifests';
import { smallEnvironment, type EnvironmentValues, type Services } from '../small-platform';

const prefix = 'alb.ingress.kubernetes.io/';
const redirect = async (): Promise<KubernetesObject> =>
  objectOf(await referenceManifests('production'), 'Ingress', 'www-redirect');

test('visitors of www are sent to the domain for good, with TLS', async () => {
  const { metadata } = await redirect();

  expect(JSON.parse(metadata.annotations?.[`${prefix}actions.redirect-to-domain`] ?? '')).toEqual({
    type: 'redirect',
    redirectConfig: { host: 'aicode-platform.dev', protocol: 'HTTPS', port: '443', statusCode: 'HTTP_301' },
  });
});

test('the redirect answers at its own host alone, by the action and not by a Service', async () => {
  expect((await redirect())['spec']).toEqual({
    ingressClassName: 'alb',
    tls: [{ hosts: ['www.aicode-platform.dev'] }],
    rules: [
      {
        host: 'www.aicode-platform.dev',
        http: {
          paths: [
            {
              path: '/',
              pathType: 'Prefix',
              backend: { service: { name: 'redirect-to-domain', port: { name: 'use-annotation' } } },
            },
          ],
        },
      },
    ],
  });
});

test('it joins the load balancer that answers for the domain, at the ports at which that listens', async () => {
  const web = objectOf(await referenceManifests('production'), 'Ingress', 'web');
  const { metadata } = await redirect();

  for (const key of ['group.name', 'listen-ports']) {
    const said = metadata.annotations?.[prefix + key];
    expect([key, said]).toEqual([key, web.metadata.annotations?.[prefix + key]]);
    expect(said).toBeDefined();
  }
});

test.each(['dev', 'staging'])('%s has no redirect', async (name) => {
  expect(objectsOf(await referenceManifests(name), 'Ingress').map(({ metadata }) => metadata.name)).toEqual([
    'api',
    'web',
  ]);
});

test('its file lies in the folder of the service beside which it stands', async () => {
  const { files } = buildTree('production', await referenceManifests('production'));
  expect([...files.keys()]).toContain('production/services/web/61-ingress-www-redirect.yaml');
});

test.each<[string, Services, EnvironmentValues]>([
  ['has no service "web"', { shop: { type: 'http', ports: { http: 8080 } } }, {}],
  ['is not production', { web: { type: 'http', ports: { http: 8080 } } }, { stage: 'staging' }],
])('an environment that %s gets none', (_what, services, environment) => {
  const resolved = smallEnvironment(services, environment);
  expect(extensions.flatMap((family) => Object.keys(family.inputs(resolved)))).toEqual([]);
});
