import { isDeepStrictEqual } from 'node:util';
import { resolvePlatform, type EnvironmentLayer, type PlatformSource } from '../../../lib/spec';
import { isTree } from '../../../lib/spec/layers';
import { loadPins, loadSource } from './fixtures/load-platform';
import { changed, resolved, service, type Changes } from './fixtures/resolve';

const pins = loadPins();
const productionValues = loadSource().environments['production']?.values ?? {};

/** Production's own layer with more settings for services. */
function production(services: EnvironmentLayer['values']['services']): Changes {
  return { production: { values: { ...productionValues, services: { ...productionValues.services, ...services } } } };
}

describe('layers', () => {
  test("a component's defaults beat what base says of a service", () => {
    const component = { defaults: { http: { scaling: { cpuUtilizationPercent: 55 } } } };
    const { services } = loadSource().base.values;
    const web = { ...services?.['web'], scaling: { cpuUtilizationPercent: 80 } };
    const base = { services: { ...services, web } } as Changes['base'];
    expect(service('web', { base })).toMatchObject({ scaling: { cpuUtilizationPercent: 80 } });
    expect(service('web', { base, component })).toMatchObject({ scaling: { cpuUtilizationPercent: 55 } });
  });

  test('the environment beats its components, and a later component an earlier one', () => {
    const component = { defaults: { http: { scaling: { minReplicas: 5 } } } };
    expect(service('api', { component })).toMatchObject({ scaling: { minReplicas: 4, maxReplicas: 20 } });
    expect(service('web', { component })).toMatchObject({ scaling: { minReplicas: 5 } });
    expect(service('web')).toMatchObject({ scaling: { minReplicas: 3 } });
  });

  test('within a layer defaults of a type beat those of all, and a service beats both', () => {
    const component = {
      defaults: { worker: { tier: 'critical' }, all: { tier: 'background' } },
      services: { web: { tier: 'standard' } },
    } as const;
    const { services } = resolved({ component });
    expect([services['worker']?.tier, services['report']?.tier, services['web']?.tier]).toEqual([
      'critical',
      'background',
      'standard',
    ]);
  });

  test('defaults of one type do not reach another', () => {
    const component = { defaults: { http: { preStopSleepSeconds: 17 } } };
    expect(service('worker', { component })).toMatchObject({ preStopSleepSeconds: 15 });
    expect(service('web', { component })).toMatchObject({ preStopSleepSeconds: 17 });
  });

  test('a component that only one environment lists leaves the others alone', () => {
    const component = { defaults: { all: { tier: 'critical' } } } as const;
    expect(resolved({ component }, 'dev')).toEqual(resolved({}, 'dev'));
  });

  test("null brings the schema's default back", () => {
    expect(service('api', production({ api: { scaling: null } }))).toMatchObject({
      scaling: { minReplicas: 2, maxReplicas: 10 },
    });
  });

  test('a list replaces the list below it', () => {
    const changes = production({ api: { calls: { buckets: { media: ['read'] } } } });
    expect(service('api', changes).calls.buckets).toEqual({ media: ['read'] });
  });

  test('a service that an overlay removes is gone there and stays elsewhere', () => {
    const changes = production({ report: null });
    expect(Object.keys(resolved(changes).services)).toEqual(['api', 'search', 'web', 'worker']);
    expect(Object.keys(resolved(changes, 'dev').services)).toContain('report');
  });

  test('a service that is removed and added again starts afresh', () => {
    const component = { services: { report: null } };
    const report = { type: 'cron', schedule: '@daily' } as const;
    expect(service('report', { component, ...production({ report }) }).calls.hosts).toEqual({});
  });

  test('a service that one layer says it adds exists in that environment alone', () => {
    const cache = { type: 'worker', image: 'worker', ports: { metrics: 9090 } } as const;
    const { production: layer } = production({ cache });
    const changes = { production: { ...layer, addsServices: ['cache'] } };
    expect(Object.keys(resolved(changes).services)).toContain('cache');
    expect(Object.keys(resolved(changes, 'dev').services)).not.toContain('cache');
  });

  test('a service may be called like something that every object inherits', () => {
    const constructor = { type: 'worker', image: 'worker', ports: { metrics: 9090 }, env: { toString: 'x' } } as const;
    const { production: layer } = production({ constructor });
    const changes = { production: { ...layer, addsServices: ['constructor'] } };
    expect(service('constructor', changes)).toMatchObject({ name: 'constructor', type: 'worker' });
    expect(service('constructor', changes).env).toEqual({ toString: 'x' });
  });
});

describe('what resolving completes', () => {
  test('images become whole references, of sidecars, init containers and migrations too', () => {
    const extra = { image: 'web' };
    const api = service('api', production({ api: { sidecars: { proxy: extra }, initContainers: { wait: extra } } }));
    const reference =
      /^111111111111\.dkr\.ecr\.us-east-1\.amazonaws\.com\/shop\/(api|web):1\.2\.3@sha256:[0-9a-f]{64}$/;
    expect(api.image).toMatch(reference);
    expect(api.sidecars['proxy']?.image).toMatch(reference);
    expect(api.initContainers['wait']?.image).toMatch(reference);
    expect('migration' in api && api.migration?.image).toBe(api.image);
    expect(api.version).toBe('1.2.3');
  });

  test("an image of somebody else's keeps its own repository", () => {
    const text = `${pins['production']?.text}envoy:\n  repository: public.ecr.aws/envoy/proxy\n  tag: v1\n  digest: sha256:${'a'.repeat(64)}\n`;
    const source = changed(production({ api: { sidecars: { proxy: { image: 'envoy' } } } }));
    const { environments } = resolvePlatform(source, { pins: { ...pins, production: { file: 'p.yaml', text } } });
    const sidecar = environments['production']?.services['api']?.sidecars['proxy'];
    expect(sidecar?.image).toBe(`public.ecr.aws/envoy/proxy:v1@sha256:${'a'.repeat(64)}`);
  });

  test('{domain} becomes the domain of the environment', () => {
    const hostIn = (environment: string): unknown => resolved({}, environment).services['api'];
    expect(hostIn('production')).toMatchObject({ exposure: { host: 'api.shop.example' } });
    expect(hostIn('dev')).toMatchObject({ exposure: { host: 'api.dev.shop.example' } });
  });

  test('a startup probe asks what liveness asks, only longer', () => {
    const api = service('api');
    expect(api).toMatchObject({
      probes: {
        startup: { httpGet: { path: '/live', port: 'http' }, failureThreshold: 60 },
        liveness: { httpGet: { path: '/live', port: 'http' }, failureThreshold: 3 },
      },
    });
  });

  test('a startup probe that says what to ask keeps it', () => {
    const changes = production({ api: { probes: { startup: { tcpSocket: { port: 'admin' } } } } });
    expect(service('api', changes)).toMatchObject({ probes: { startup: { tcpSocket: { port: 'admin' } } } });
    expect(service('api', changes)).not.toHaveProperty('probes.startup.httpGet');
  });

  test("the load balancer asks the readiness probe's path", () => {
    expect(service('api')).toMatchObject({ exposure: { healthCheckPath: '/ready' } });
  });

  test('who says nothing of its owner belongs to the owner of the platform', () => {
    expect(service('web').owner).toBe('shop-team');
    expect(service('web', production({ web: { owner: 'front' } })).owner).toBe('front');
  });
});

describe('the result', () => {
  test('is frozen to its leaves', () => {
    const thawed: string[] = [];
    visit(resolved(), 'production', (value, place) => {
      if (!Object.isFrozen(value)) thawed.push(place);
    });
    expect(thawed).toEqual([]);
  });

  test('leaves the source as it was, unfrozen', () => {
    const source = loadSource();
    resolvePlatform(source, { pins });
    expect(isDeepStrictEqual(source, loadSource())).toBe(true);
    visit(source.base.values, 'base', (value) => expect(Object.isFrozen(value)).toBe(false));
  });

  test('is the same, byte for byte, when resolved twice', () => {
    const run = (): string => JSON.stringify(resolvePlatform(loadSource(), { pins }));
    expect(run()).toBe(run());
  });

  test('does not depend on the order of keys in a layer', () => {
    const { base, components, environments, ...rest } = loadSource();
    const turned: PlatformSource = {
      ...rest,
      base: reversed(base),
      components: reversed(components ?? {}),
      environments,
    };
    const all = {
      dev: reversed(environments['dev'] ?? { values: {} }),
      production: reversed(environments['production'] ?? { values: {} }),
    };
    const bytes = JSON.stringify(resolvePlatform({ ...turned, environments: all }, { pins }));
    expect(bytes).toBe(JSON.stringify(resolvePlatform(loadSource(), { pins })));
  });
});

function visit(value: unknown, place: string, see: (value: object, place: string) => void): void {
  if (typeof value !== 'object' || value === null) return;
  see(value, place);
  for (const [key, inner] of Object.entries(value)) visit(inner, `${place}.${key}`, see);
}

function reversed<T extends object>(value: T): T {
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(
    entries.map(([key, inner]) => [key, isTree(inner) ? reversed(inner) : (inner as unknown)]),
  ) as T;
}
