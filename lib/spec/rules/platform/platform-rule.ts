import type { EnvironmentSpec } from '../../environment/environment-schema';
import type { Finding } from '../finding';

/** What a rule across environments sees: those that passed the schema, and the names of all. */
export interface PlatformContext {
  readonly environments: { readonly [name: string]: EnvironmentSpec };
  readonly environmentNames: readonly string[];
}

/** A finding about one environment, its path within it. */
export interface PlatformFinding extends Finding {
  readonly environment: string;
}

export type PlatformRule = (context: PlatformContext) => readonly PlatformFinding[];
