import type { EnvironmentSpec } from '../environment/environment-schema';
import type { ServiceSpec } from '../service/service-schema';
import type { Finding } from './finding';

/** A finding about one service; its path starts at the service. */
export type ServiceRule = (spec: ServiceSpec, name: string) => readonly Finding[];

/** What a rule across services sees: those that passed the schema, and the names of all. */
export interface EnvironmentContext {
  readonly name: string;
  readonly project: string;
  /** Whether the platform says what its environments share in AWS, so that its infrastructure and secrets are made. */
  readonly makesInfrastructure: boolean;
  readonly environment: EnvironmentSpec;
  readonly services: { readonly [name: string]: ServiceSpec };
  /** Names of all services, also of those that are broken: a broken service is not a missing one. */
  readonly serviceNames: readonly string[];
  /** Names of all images that are pinned, well or badly; undefined where the pins cannot be read. */
  readonly pinned: readonly string[] | undefined;
  /** File of the pins, relative to the project. */
  readonly pinFile: string;
}

/** A finding about an environment; its path starts at the environment. */
export type EnvironmentRule = (context: EnvironmentContext) => readonly Finding[];
