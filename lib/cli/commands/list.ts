import type { Environment } from '../../spec';
import type { Command, Session } from '../command';
import { readPlatform } from '../platform/read-platform';

interface EnvironmentListing {
  readonly name: string;
  readonly stage: string;
  readonly namespace: string;
  readonly domain: string;
  readonly services: readonly { readonly name: string; readonly type: string }[];
  /** Paths of bundles, such as `services/api`. */
  readonly bundles: readonly string[];
}

/** What there is, by the names that the other commands take. */
export const list: Command = {
  name: 'list',
  summary: 'list environments with their services and bundles',
  options: [],
  async run(session) {
    const platform = await readPlatform(session);
    const environments = Object.values(platform.environments).map((one) => listingOf(one, session));
    return { lines: environments.flatMap(linesOf), data: { environments } };
  },
};

function listingOf(environment: Environment, { program }: Session): EnvironmentListing {
  const { name, stage, namespace, domain, services } = environment;
  const paths = program.bundles.flatMap((bundle) => Object.keys(bundle.inputs(environment)));
  return {
    name,
    stage,
    namespace,
    domain,
    services: Object.values(services).map((service) => ({ name: service.name, type: service.type })),
    bundles: [...new Set(paths)].sort(),
  };
}

function linesOf({ name, stage, namespace, domain, services, bundles }: EnvironmentListing): string[] {
  const width = Math.max(0, ...services.map((service) => service.name.length));
  return [
    `${name} (${stage}, namespace ${namespace}, ${domain})`,
    '  services',
    ...services.map((service) => `    ${service.name.padEnd(width)}  ${service.type}`),
    '  bundles',
    ...bundles.map((bundle) => `    ${bundle}`),
  ];
}
