import fc from 'fast-check';
import type { CronService, HttpService, Service, StatefulService } from '../../../../lib/spec';
import { referenceEnvironment } from '../../../reference-platform';

type Resources = Service['resources'];

/** Resources in millicores and MiB, requests and limits alike. */
export function sized(millis: number, mebibytes: number, cpuLimit: string = `${millis}m`): Resources {
  const amounts = { cpu: `${millis}m`, memory: `${mebibytes}Mi`, ephemeralStorage: `${mebibytes}Mi` };
  return { requests: amounts, limits: { ...amounts, cpu: cpuLimit } };
}

export const initContainer = (resources: Resources): Service['initContainers'][string] => ({
  image: 'setup',
  env: {},
  resources,
  mounts: {},
  order: 0,
});

export const sidecar = (resources: Resources): Service['sidecars'][string] => ({
  image: 'proxy',
  env: {},
  resources,
  mounts: {},
  ports: {},
});

/** An HTTP service of 100m and 64Mi with four replicas at most and no migration, with changes. */
export function httpService(changes: Partial<HttpService> = {}): HttpService {
  const { migration: _without, ...web } = ofType('web', 'http');
  const scaling = { ...web.scaling, minReplicas: 1, maxReplicas: 4 };
  return { ...web, resources: sized(100, 64), scaling, ...changes };
}

export const cronService = (changes: Partial<CronService> = {}): CronService => ({
  ...ofType('nightly-report', 'cron'),
  resources: sized(100, 64),
  ...changes,
});

export const statefulService = (changes: Partial<StatefulService> = {}): StatefulService => ({
  ...ofType('search', 'stateful'),
  resources: sized(100, 64),
  ...changes,
});

/** Services that scale between one and so many replicas, by any strategy, with sidecars and init containers. */
export const anyHttpService: fc.Arbitrary<HttpService> = fc
  .record({
    own: anyResources(),
    sidecars: fc.array(anyResources(), { maxLength: 3 }),
    initContainers: fc.array(anyResources(), { maxLength: 3 }),
    maxReplicas: fc.integer({ min: 1, max: 50 }),
    type: fc.constantFrom('rolling', 'recreate'),
    maxSurge: fc.oneof(
      fc.integer({ min: 0, max: 10 }),
      fc.integer({ min: 0, max: 100 }).map((percent) => `${percent}%`),
    ),
  })
  .map(({ own, sidecars, initContainers, maxReplicas, type, maxSurge }) =>
    httpService({
      resources: own,
      sidecars: named(sidecars.map(sidecar)),
      initContainers: named(initContainers.map(initContainer)),
      scaling: { ...httpService().scaling, maxReplicas },
      strategy: { type, maxSurge, maxUnavailable: 1 },
    }),
  );

function anyResources(): fc.Arbitrary<Resources> {
  return fc
    .tuple(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 4096 }))
    .map(([cpu, memory]) => sized(cpu, memory));
}

export function named<Value>(values: readonly Value[]): { [name: string]: Value } {
  return Object.fromEntries(values.map((value, index) => [`c${index}`, value]));
}

function ofType<Type extends Service['type']>(name: string, type: Type): Extract<Service, { type: Type }> {
  const service = referenceEnvironment('production').services[name];
  if (service?.type !== type) throw new Error(`the reference platform has no ${type} service "${name}"`);
  return service as Extract<Service, { type: Type }>;
}
