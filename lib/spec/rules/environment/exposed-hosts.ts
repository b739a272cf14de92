import { hostName } from '../../../kubernetes';
import { expandHost } from '../../resolve/complete-service';
import type { Exposure } from '../../service/exposure';
import type { Finding } from '../finding';
import type { EnvironmentContext, EnvironmentRule } from '../rule';

/** A public name is well formed and lies in the environment's domain, or no certificate would cover it; nobody else claims it. */
export const exposedHosts: EnvironmentRule = (context) => {
  const routes = routesOf(context);
  const owners = new Map<string, string>();
  return routes.flatMap((route) => {
    const { service, host, written, paths } = route;
    const wrong = checkHost(route, context.environment.domain);
    if (wrong) return [wrong];
    return paths.flatMap((path): Finding[] => {
      const owner = owners.get(host + path);
      owners.set(host + path, service);
      if (owner === undefined) return [];
      const message =
        owner === service ? 'the service claims this path twice' : `service "${owner}" claims this host and path too`;
      return [
        {
          code: 'HOST_CLAIMED_TWICE',
          path: ['services', service, 'exposure'],
          message,
          found: written + path,
          fix: 'change host or paths of one',
        },
      ];
    });
  });
};

interface Route {
  readonly service: string;
  readonly host: string;
  /** The host as the user wrote it, such as `api.{domain}`: the same mistake in every environment. */
  readonly written: string;
  readonly paths: readonly string[];
}

function routesOf({ environment, services }: EnvironmentContext): Route[] {
  return Object.entries(services).flatMap(([service, spec]) =>
    'exposure' in spec && spec.exposure ? [routeOf(service, spec.exposure, environment.domain)] : [],
  );
}

function routeOf(service: string, { host, paths }: Exposure, domain: string): Route {
  return { service, host: expandHost(host, domain), written: host, paths };
}

function checkHost({ service, host, written }: Route, domain: string): Finding | undefined {
  const path = ['services', service, 'exposure', 'host'];
  if (!hostName.accepts(host)) {
    return {
      code: 'HOST_FORM',
      path,
      message: 'this is no host name',
      found: written,
      accepted: hostName.accepted,
      fix: `write for example "${service}.{domain}"`,
    };
  }
  if (host === domain || host.endsWith(`.${domain}`)) return undefined;
  const fix = `write it with {domain}, such as "${service}.{domain}"`;
  return {
    code: 'HOST_OUTSIDE_DOMAIN',
    path,
    message: "this host is not in the environment's domain",
    found: written,
    accepted: `${domain} or a name below it`,
    fix,
  };
}
