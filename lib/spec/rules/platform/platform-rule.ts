import type { EnvironmentSpec } from '../../environment/environment-schema';
import type { Shared } from '../../platform/shared';
import type { Finding } from '../finding';

/** What a rule across environments sees: those that passed the schema, and the names of all. */
export interface PlatformContext {
  readonly project: string;
  readonly environments: { readonly [name: string]: EnvironmentSpec };
  readonly environmentNames: readonly string[];
  /** What the environments share in AWS; undefined for a platform that makes no infrastructure. */
  readonly shared: Shared | undefined;
}

/** A finding about one environment, its path within it; without an environment about the platform itself. */
export interface PlatformFinding extends Finding {
  readonly environment?: string | undefined;
}

export type PlatformRule = (context: PlatformContext) => readonly PlatformFinding[];
