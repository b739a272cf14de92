import { hostName } from '../../../kubernetes';
import { expandHost } from '../../resolve/complete-service';
import type { Exposure } from '../../service/exposure';
import type { Finding } from '../finding';
import type { EnvironmentContext, EnvironmentRule } from '../rule';

/** A public name is well formed and lies in the environment's domain, or no certificate would cover it; one load balancer answers for it. */
export const exposedHosts: EnvironmentRule = (context) => {
  const routes = routesOf(context);
  return routes.flatMap((route, index) => {
    const wrong = checkHost(route, context.environment.domain);
    if (wrong) return [wrong];
    const others = routes.slice(0, index).filter(({ host }) => host === route.host);
    return [...twoBalancers(route, others), ...pathsTwice(route), ...others.flatMap((other) => pathsOf(route, other))];
  });
};

/** One name cannot lead to two load balancers. */
function twoBalancers({ service, access, written }: Route, others: readonly Route[]): Finding[] {
  const other = others.find((route) => route.access !== access);
  if (other === undefined) return [];
  const message = `service "${other.service}" has this host with access ${other.access}: it would lead to two load balancers`;
  const path = ['services', service, 'exposure', 'access'];
  return [
    {
      code: 'HOST_ACCESS',
      path,
      message,
      found: `${written}, ${access}`,
      fix: 'give both the same access, or two hosts',
    },
  ];
}

function pathsTwice({ service, paths, written }: Route): Finding[] {
  const twice = paths.filter((path, index) => paths.indexOf(path) !== index);
  const message = 'the service claims this path twice';
  return twice.map((path) => claim(service, message, written + path));
}

/** Of two services at one host, the one whose paths lie within the other's is asked first; it cannot be both ways. */
function pathsOf(route: Route, other: Route): Finding[] {
  const message = `service "${other.service}" claims this host and path too`;
  const same = route.paths.filter((path) => other.paths.includes(path));
  if (same.length > 0) return same.map((path) => claim(route.service, message, route.written + path));
  const inner = route.paths.find((path) => other.paths.some((outer) => isWithin(path, outer)));
  const outer = route.paths.find((path) => other.paths.some((nested) => isWithin(nested, path)));
  if (!nestedWrongly(route, other) && !nestedWrongly(other, route)) return [];
  const nested = `paths of this service and of "${other.service}" lie within each other, so one would take requests of the other`;
  return [claim(route.service, nested, `${route.written}${inner ?? outer ?? ''}`)];
}

/** Whether `first` stands before `second` in the group (see groupOrder in charts) and takes what is meant for it. */
function nestedWrongly(first: Route, second: Route): boolean {
  if (shortest(first) < shortest(second)) return false;
  return second.paths.some((path) => first.paths.some((prefix) => isWithin(path, prefix)));
}

function shortest({ paths }: Route): number {
  return Math.min(...paths.map((path) => path.length));
}

function isWithin(path: string, prefix: string): boolean {
  return path !== prefix && (prefix === '/' || path.startsWith(`${prefix}/`));
}

function claim(service: string, message: string, found: string): Finding {
  return {
    code: 'HOST_CLAIMED_TWICE',
    path: ['services', service, 'exposure'],
    message,
    found,
    fix: 'change host or paths of one',
  };
}

interface Route {
  readonly service: string;
  readonly host: string;
  /** The host as the user wrote it, such as `api.{domain}`: the same mistake in every environment. */
  readonly written: string;
  readonly paths: readonly string[];
  readonly access: Exposure['access'];
}

function routesOf({ environment, services }: EnvironmentContext): Route[] {
  return Object.entries(services).flatMap(([service, spec]) =>
    spec.exposure ? [routeOf(service, spec.exposure, environment.domain)] : [],
  );
}

function routeOf(service: string, { host, paths, access }: Exposure, domain: string): Route {
  return { service, host: expandHost(host, domain), written: host, paths, access };
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
