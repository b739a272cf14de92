import { environmentSchema, type EnvironmentSpec } from '../environment/environment-schema';
import type { Pins } from '../images/read-pins';
import { mergeAll, type Origin, type Path, type SourcedTree } from '../layers';
import type { PlatformSource } from '../platform/platform-source';
import { environmentRules } from '../rules/environment';
import type { Finding } from '../rules/finding';
import { serviceTypes, type ServiceSpec } from '../service/service-schema';
import {
  environmentTrees,
  layersOf,
  serviceNames,
  serviceTrees,
  strayServices,
  typeOf,
  type PlacedLayer,
} from './layers-of-environment';
import { originWithin } from './origin-within';
import { parse } from './parse';
import type { ServiceParser } from './service-parser';

/** One environment after its layers are merged and checked, before it is completed. */
export interface ParsedEnvironment {
  readonly name: string;
  readonly layers: readonly PlacedLayer[];
  /** Undefined when the environment itself is broken. */
  readonly environment: EnvironmentSpec | undefined;
  /** Services that passed the schema. */
  readonly services: { readonly [name: string]: ServiceSpec };
  readonly findings: readonly Finding[];
  /** Tells which layer set the value at a path within the environment. */
  readonly origin: (path: Path) => Origin | undefined;
}

/**
 * Merges, parses and checks one environment. Finds everything that can be found: one broken service hides no other.
 *
 * @param parser shared by environments, for most of their services are written alike
 */
export function resolveEnvironment(
  platform: PlatformSource,
  name: string,
  { pins, parser }: { readonly pins: Pins; readonly parser: ServiceParser },
): ParsedEnvironment {
  const source = platform.environments[name] ?? { values: {} };
  const layers = layersOf(platform, name, source);
  const trees = environmentTrees(layers);
  const environment = parse(environmentSchema, mergeAll(trees.map(({ tree }) => tree)), []);
  const strays = new Set(strayServices(layers).map((stray) => stray.name));
  const parsedServices = serviceNames(layers)
    .filter((service) => !strays.has(service) || typeOf(layers, service) !== undefined) // a typo is told as such
    .map((service) => parseService(layers, service, parser));
  const services = Object.fromEntries(
    parsedServices.flatMap(({ name: service, spec }) => (spec ? [[service, spec]] : [])),
  );
  const context = {
    name,
    project: platform.project,
    makesInfrastructure: platform.shared !== undefined,
    services,
    serviceNames: serviceNames(layers),
    pinned: pins.names,
    pinFile: pins.file,
  };
  const across = environment.value
    ? environmentRules.flatMap((rule) => rule({ ...context, environment: environment.value }))
    : [];
  return {
    name,
    layers,
    environment: environment.value,
    services,
    findings: [...environment.findings, ...parsedServices.flatMap(({ findings }) => findings), ...across],
    origin: (path) => originWithin(path, trees, parsedServices),
  };
}

interface ParsedService {
  readonly name: string;
  readonly spec: ServiceSpec | undefined;
  readonly trees: readonly SourcedTree[];
  readonly findings: readonly Finding[];
}

function parseService(layers: readonly PlacedLayer[], name: string, parser: ServiceParser): ParsedService {
  const type = serviceTypes.find((known) => known === typeOf(layers, name));
  const trees = serviceTrees(layers, name, type);
  return { name, trees, ...parser(name, mergeAll(trees.map(({ tree }) => tree))) };
}
