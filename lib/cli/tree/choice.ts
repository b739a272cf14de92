import type { Platform } from '../../spec';
import type { Selection } from '../../tree';
import { bundleFolder } from '../../tree/environment-folders';
import { UsageError, unknownNames } from '../usage-error';

/** What of the platform a run writes. */
export interface Choice {
  readonly environments: readonly string[];
  /** Whether the run writes everything there is. */
  readonly isWhole: boolean;
  /** Undefined for all of an environment. */
  selectionOf(environment: string): Selection | undefined;
}

/**
 * Environments and services by name; default: all.
 *
 * @throws UsageError for each unknown environment, or each service that none of the chosen environments has
 */
export function choose(
  platform: Platform,
  { env, service }: { readonly env?: readonly string[]; readonly service?: readonly string[] },
): Choice {
  const all = Object.keys(platform.environments);
  expectKnown('environment', env, all);
  const environments = env === undefined ? all : all.filter((name) => env.includes(name));
  const services = environments.flatMap((name) => Object.keys(platform.environments[name]?.services ?? {}));
  expectKnown('service', service, services);
  return {
    environments,
    isWhole: env === undefined && service === undefined,
    selectionOf(environment) {
      const folders = service?.map((name) => `${bundleFolder(environment, `services/${name}`)}/`);
      return folders && ((path) => folders.some((folder) => path.startsWith(folder)));
    },
  };
}

function expectKnown(what: string, given: readonly string[] = [], known: readonly string[]): void {
  const problems = unknownNames(what, given, [...new Set(known)]);
  if (problems.length > 0) throw new UsageError(problems);
}
