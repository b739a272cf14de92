import fc from 'fast-check';
import { block, mostly, seldom, some, text } from './words';

/** What a container asks for: all of it legal but the last. */
export const resources = mostly<object>(
  fc.constantFrom(
    {},
    { requests: { cpu: '100m', memory: '64Mi' }, limits: { cpu: '1', memory: '256Mi' } },
    { requests: { cpu: '1m', memory: '1Mi', ephemeralStorage: '1Mi' } },
    { limits: { cpu: 'none' } },
    { requests: { cpu: '0.25', memory: '100M', ephemeralStorage: '0.5Gi' }, limits: { memory: '1.5Gi' } },
    { requests: { memory: '1e8' }, limits: { memory: '200e6', ephemeralStorage: '2G' } },
  ),
  fc.constant({ requests: { memory: '1Gi' } }),
);

export const env = some(
  { A: text, LOG_LEVEL: text, _x: text, SHOP_URL: text, PATH: text, A1: mostly(text, fc.constant('\0')) },
  3,
);

const command = fc.array(text, { minLength: 1, maxLength: 3 });

/** Fields that every container has. */
export const containerFields = {
  command: seldom(command),
  args: seldom(fc.array(text, { maxLength: 3 })),
  env: seldom(env),
  resources: seldom(resources),
};

/** Where a container beside sees the volumes of its service; those that the service lacks are taken out later. */
const mounts = some({
  cache: fc.constant('/cache'),
  data: fc.constant('/srv/data/'),
  'index-0': fc.constant('/srv/index'),
});

const beside = { image: fc.constantFrom('beside', 'proxy'), ...containerFields, mounts: seldom(mounts) };
const order = fc.integer({ min: 0, max: 99 });

const init = fc.record({ ...beside, order: seldom(order) });

export const initContainers = some<object>({ prepare: init, wait: init, constructor: init }, 2);

export const sidecars = some<object>({
  proxy: fc.record({ ...beside, ports: seldom(fc.constantFrom({ proxy: 15_000 }, { 'proxy-http': 15_001 }, {})) }),
  agent: fc.record({ ...beside, ports: seldom(fc.constantFrom({ agent: 16_000 }, {})) }),
});

export const migration = fc.record({
  command,
  args: seldom(fc.array(text, { maxLength: 2 })),
  image: seldom(fc.constant('migrate')),
  env: seldom(env),
  resources: seldom(resources),
  backoffLimit: seldom(fc.integer({ min: 0, max: 20 })),
  activeDeadlineSeconds: seldom(fc.integer({ min: 1, max: 604_800 })),
});

/** Three probes that ask different things at ports of a service. */
export function probesAt(ports: readonly string[]): fc.Arbitrary<object> {
  const port = fc.constantFrom(...ports);
  const probe = (path: string): fc.Arbitrary<object> =>
    fc
      .tuple(
        fc.oneof(
          fc.record({ httpGet: fc.record({ path: fc.constant(path), port: seldom(port) }) }),
          fc.record({ tcpSocket: fc.record({ port }) }),
          fc.constant({ exec: { command: ['test', '-e', path] } }),
        ),
        block({
          initialDelaySeconds: fc.integer({ min: 0, max: 3600 }),
          timeoutSeconds: fc.integer({ min: 1, max: 60 }),
          periodSeconds: fc.integer({ min: 1, max: 300 }),
          failureThreshold: fc.integer({ min: 1, max: 100 }),
        }),
      )
      .map(([action, times]) => ({ ...action, ...times }));
  return some({ liveness: probe('/alive'), readiness: probe('/able'), startup: probe('/started') });
}
