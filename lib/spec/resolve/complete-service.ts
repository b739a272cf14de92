import type { EnvironmentSpec } from '../environment/environment-schema';
import type { ImagePin } from '../images/pin';
import { names } from '../names/names';
import { hasAction, probePaths, type Probe, type Probes } from '../service/probes';
import type { Exposure } from '../service/exposure';
import type { Migration } from '../service/migration';
import type { ServiceSpec } from '../service/service-schema';
import { defaultPort, metricsPort } from './ports';
import type { HttpService, ResolvedProbe, Service } from './platform';

/** What a service is completed from. */
export interface Surroundings {
  readonly project: string;
  readonly owner: string;
  readonly environment: Pick<EnvironmentSpec, 'domain' | 'registry'>;
  readonly pins: { readonly [image: string]: ImagePin };
}

/**
 * Fills what depends on more than one field: whole image references, owner, host, ports of probes and metrics.
 * The service has passed every rule, so nothing can be missing here.
 */
export function completeService(name: string, spec: ServiceSpec, around: Surroundings): Service {
  const image = spec.image ?? name;
  const filled = {
    name,
    image: reference(image, around),
    version: pinOf(image, around).tag,
    owner: spec.owner ?? around.owner,
    initContainers: mapValues(spec.initContainers, (extra) => ({ ...extra, image: reference(extra.image, around) })),
    sidecars: mapValues(spec.sidecars, (extra) => ({ ...extra, image: reference(extra.image, around) })),
  };
  switch (spec.type) {
    case 'cron':
      return { ...spec, ...filled };
    case 'worker': {
      const { migration, ...rest } = spec;
      return { ...rest, ...filled, ...running(spec), ...completeMigration(migration, image, around) };
    }
    case 'stateful': {
      const { exposure, ...rest } = spec;
      return { ...rest, ...filled, ...running(spec), ...completeExposure(exposure, spec, around) };
    }
    case 'http': {
      const { exposure, migration, ...rest } = spec;
      const optional = { ...completeExposure(exposure, spec, around), ...completeMigration(migration, image, around) };
      return { ...rest, ...filled, ...running(spec), ...optional };
    }
  }
}

type RunningSpec = Exclude<ServiceSpec, { type: 'cron' }>;

function running(spec: RunningSpec): Pick<HttpService, 'probes' | 'metrics'> {
  const scraped = metricsPort(spec);
  return {
    metrics: scraped === undefined ? undefined : { port: scraped, path: spec.metrics.path },
    probes: {
      liveness: completeProbe('liveness', spec.probes.liveness, spec),
      readiness: completeProbe('readiness', spec.probes.readiness, spec),
      startup: completeProbe('liveness', likeLiveness(spec.probes), spec),
    },
  };
}

function completeProbe(
  name: keyof typeof probePaths,
  { httpGet, tcpSocket, exec, ...timing }: Probe,
  spec: RunningSpec,
): ResolvedProbe {
  if (tcpSocket) return { ...timing, tcpSocket };
  if (exec) return { ...timing, exec };
  return {
    ...timing,
    httpGet: { path: httpGet?.path ?? probePaths[name], port: httpGet?.port ?? defaultPort(spec.ports) ?? '' },
  };
}

/** A startup probe that does not say what to ask asks what liveness asks: it only waits longer. */
function likeLiveness({ startup, liveness }: Probes): Probe {
  const { httpGet, tcpSocket, exec } = hasAction(startup) ? startup : liveness;
  return { ...startup, httpGet, tcpSocket, exec };
}

type ResolvedExposure = Pick<HttpService, 'exposure'>;

function completeExposure(
  exposure: Exposure | undefined,
  spec: RunningSpec,
  { environment }: Surroundings,
): ResolvedExposure {
  if (exposure === undefined) return {};
  const healthCheckPath = exposure.healthCheckPath ?? spec.probes.readiness.httpGet?.path ?? probePaths.readiness;
  return { exposure: { ...exposure, host: expandHost(exposure.host, environment.domain), healthCheckPath } };
}

/** Puts the environment's domain into a host name. */
export function expandHost(host: string, domain: string): string {
  return host.replaceAll('{domain}', domain);
}

function completeMigration(
  migration: Migration | undefined,
  image: string,
  around: Surroundings,
): Pick<HttpService, 'migration'> {
  if (migration === undefined) return {};
  return { migration: { ...migration, image: reference(migration.image ?? image, around) } };
}

function reference(image: string, around: Surroundings): string {
  const pin = pinOf(image, around);
  const repository = pin.repository ?? `${around.environment.registry}/${names.repository(around.project, image)}`;
  return `${repository}:${pin.tag}@${pin.digest}`;
}

function pinOf(image: string, { pins }: Surroundings): ImagePin {
  const pin = pins[image];
  if (pin === undefined) throw new Error(`image "${image}" has no pin, though the rules let it pass`);
  return pin;
}

function mapValues<From, To>(map: { readonly [key: string]: From }, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}
