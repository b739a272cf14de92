import type { Environment, PinFile, PlatformSource, Service } from '../../spec';
import type { EnvironmentSpec } from '../../spec/environment/environment-schema';
import type { ImagePin } from '../../spec/images/pin';
import { readPins } from '../../spec/images/read-pins';
import { names } from '../../spec/names/names';
import { completeService } from '../../spec/resolve/complete-service';
import { resolveEnvironment } from '../../spec/resolve/resolve-environment';
import { serviceParser } from '../../spec/resolve/service-parser';
import type { ServiceSpec } from '../../spec/service/service-schema';

/** What an environment is completed from: every value that a layer, a default or a file of pins gave, each once. */
export interface SpecValues extends EnvironmentSpec {
  readonly name: string;
  readonly project: string;
  readonly owner: string;
  readonly services: { readonly [name: string]: ServiceSpec };
  readonly images: { readonly [image: string]: ImagePin };
}

/**
 * The values of one environment of a platform that `resolvePlatform` has accepted.
 *
 * @param file the environment's image pins
 */
export function specValues(source: PlatformSource, name: string, file: PinFile): SpecValues {
  const pins = readPins(name, file);
  const { environment, services } = resolveEnvironment(source, name, { pins, parser: serviceParser() });
  if (environment === undefined) throw new Error(`environment "${name}" has no spec, though it has no problem`);
  return { ...environment, name, project: source.project, owner: source.owner, services, images: pins.pins };
}

/** A resolved environment and the values that it was completed from. */
export interface Completed {
  readonly values: SpecValues;
  readonly environment: Environment;
}

/**
 * The environment that other values make, without asking whether they may stand there. What is no value of the spec is
 * taken from the resolved environment, and so is every service that is made from the same values.
 */
export function completed(values: SpecValues, known: Completed): Environment {
  const { services, images: pins, project, owner, ...environment } = values;
  const { checks, objects } = known.environment;
  const around = { project, owner, environment, pins };
  const isSameAround = surroundings.every((key) => values[key] === known.values[key]);
  const complete = (name: string, spec: ServiceSpec): Service => {
    const service = isSameAround && spec === known.values.services[name] ? known.environment.services[name] : undefined;
    return service ?? completeService(name, spec, around);
  };
  return {
    ...environment,
    project,
    owner,
    checks,
    objects,
    namespace: names.namespace({ project, shortName: environment.shortName }),
    services: Object.fromEntries(Object.entries(services).map(([name, spec]) => [name, complete(name, spec)])),
  };
}

/** Values that more than one service is completed from. */
const surroundings = ['project', 'owner', 'images', 'domain', 'registry'] as const;
