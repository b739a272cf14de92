import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { crdSchemas, validateObject } from '../../lib/kubernetes';
import type { Manifest } from '../../lib/manifest';
import { PlatformError } from '../../lib/problem';
import type { Platform } from '../../lib/spec';
import { podsOf } from '../objects';
import { renderSmall, smallPlatform, type ServiceValues } from '../small-platform';

const folder = join(__dirname, '../../imports/crds');
const files = readdirSync(folder).filter((file) => /^(external-secrets-externalsecret|keda|vpa)/.test(file));
const crds = crdSchemas(files.map((file): unknown => parse(readFileSync(join(folder, file), 'utf8'))));

const name = fc.constantFrom('shop', 'a', 'x'.repeat(40), 'constructor', 'to-string');
const volumeName = fc.constantFrom('tmp', 'data', 'files', 'cache');
const path = fc.constantFrom('/data', '/tmp', '/etc/secrets', '/etc/app/app.conf', '/');
const port = fc.constantFrom('http', 'metrics', 'admin');
const probe = fc.oneof(
  fc.record({ httpGet: fc.record({ path: fc.constantFrom('/health', '/ready') }) }),
  fc.record({ tcpSocket: fc.record({ port }) }),
  fc.constant({ exec: { command: ['true'] } }),
);
const beside = fc.record({
  image: fc.constant('beside'),
  mounts: fc.dictionary(volumeName, path, { maxKeys: 2 }),
});

/** A field that most services leave out: with all of them at once nothing would be legal. */
const seldom = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

const stores = fc.constantFrom('secretsManager', 'parameterStore');
const keys = fc.constantFrom('database', 'token');
const scratch = fc.record({ type: fc.constant('scratch'), mountPath: path });
const persistent = fc.record({ type: fc.constant('persistent'), mountPath: path, size: fc.constant('1Gi') });

const common = {
  env: seldom(fc.dictionary(fc.constantFrom('A', 'TOKEN', 'B_URL'), fc.constantFrom('', '1', 'text'))),
  configFiles: seldom(fc.dictionary(path, fc.string(), { maxKeys: 2 })),
  secrets: seldom(fc.dictionary(keys, fc.record({ key: keys, store: stores }))),
  volumes: fc.dictionary(volumeName, fc.oneof(scratch, persistent), { maxKeys: 2 }),
  sidecars: seldom(fc.dictionary(fc.constantFrom('proxy', 'shop'), beside, { maxKeys: 2 })),
  initContainers: seldom(fc.dictionary(fc.constantFrom('prepare', 'proxy'), beside, { maxKeys: 1 })),
  verticalAutoscaler: fc.constantFrom('off', 'recommend'),
};
const running = {
  ...common,
  ports: fc.constantFrom({ http: 8080 }, { http: 8080, admin: 8081 }, { metrics: 9090 }, {}),
  probes: seldom(fc.record({ liveness: probe, readiness: probe }, { requiredKeys: [] })),
  preStopSleepSeconds: fc.constantFrom(0, 15, 60),
};
const exposure = seldom(
  fc.record({ access: fc.constantFrom('public', 'internal'), host: fc.constant('shop.{domain}') }),
);
const migration = seldom(fc.constant({ command: ['/migrate'] }));

/** Mostly legal services, with much that only fits together sometimes. */
const values = fc.oneof(
  fc.record({ type: fc.constant('http'), ...running, exposure, migration }),
  fc.record({ type: fc.constant('worker'), ...running, migration }),
  fc.record({ type: fc.constant('stateful'), ...running, exposure }),
  fc.record({ type: fc.constant('cron'), schedule: fc.constant('0 2 * * *'), ...common }),
) as fc.Arbitrary<ServiceValues>;

test('a service that passes every rule has objects that Kubernetes takes', async () => {
  let rendered = 0;
  const property = fc.asyncProperty(name, values, async (service, spec) => {
    const platform = resolved(service, spec);
    if (platform === undefined) return;
    rendered += 1;
    const manifests = await renderSmall(platform, service);
    expect(manifests.flatMap(({ body }) => validateObject(body, { version: '1.32', crds }))).toEqual([]);
    expect(doubled(manifests)).toEqual([]);
  });
  await fc.assert(property, { numRuns: 400 });
  expect(rendered).toBeGreaterThan(20); // else the generator makes nothing that could fail
});

/** Nothing when the spec has problems; any other error is one of ours. */
function resolved(service: string, spec: ServiceValues): Platform | undefined {
  try {
    return smallPlatform({ [service]: spec });
  } catch (error) {
    if (error instanceof PlatformError) return undefined;
    throw error;
  }
}

/** What the API server refuses and no schema sees: two volumes or containers of one name, two mounts at one path. */
function doubled(manifests: readonly Manifest[]): string[] {
  return podsOf(manifests).flatMap(({ spec }) => {
    const containers = [...spec.containers, ...(spec.initContainers ?? [])];
    const lists = [
      (spec.volumes ?? []).map((volume) => volume.name),
      containers.map((container) => container.name),
      ...containers.map(({ volumeMounts = [] }) => volumeMounts.map(({ mountPath }) => mountPath)),
    ];
    return lists.flatMap((list) => list.filter((entry, index) => list.indexOf(entry) !== index));
  });
}
