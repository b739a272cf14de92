import type { IngressFact, RouteFact } from '../../../facts';
import type { EnvironmentRule } from '../../../rule';
import type { ObjectViolation } from '../../../violation';
import { albAnnotation, albField, isAlb } from './alb';

export const routeSwallowed: EnvironmentRule = {
  code: 'ROUTE_SWALLOWED',
  scope: 'environment',
  severity: 'error',
  title: 'no Ingress of a group stands before one with a longer path of the same host',
  why:
    'An AWS load balancer tries its rules in their order and takes the first that matches. The controller sorts the paths ' +
    'within one Ingress only; between those of a group, group.order decides, then the name. An Ingress with the path / ' +
    'that comes first takes the requests of all others.',
  fix: 'Give the Ingress with the shorter paths the higher group.order.',
  sources: [
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#group.order',
  ],
  check(facts) {
    const routes = new Map<string, Placed[]>();
    for (const ingress of facts.ingresses.filter(isGrouped)) {
      for (const route of ingress.routes) {
        const key = `${albAnnotation(ingress, 'group.name')} ${route.host}`;
        const known = routes.get(key);
        if (known === undefined) routes.set(key, [{ ingress, route }]);
        else known.push({ ingress, route });
      }
    }
    return [...routes.values()].flatMap(swallowed);
  },
};

interface Placed {
  readonly ingress: IngressFact;
  readonly route: RouteFact;
}

function isGrouped(ingress: IngressFact): boolean {
  return isAlb(ingress) && albAnnotation(ingress, 'group.name') !== undefined;
}

/** In the order of the load balancer: a route is lost where an earlier one of another Ingress is a prefix of it. */
function swallowed(routes: readonly Placed[]): readonly ObjectViolation[] {
  const first = new Map<string, Placed>();
  const sorted = [...routes].sort(inOrder);
  return sorted.flatMap((placed) => {
    const before = prefixesOf(placed.route.path)
      .map((path) => first.get(path))
      .find((each) => each !== undefined && each.ingress !== placed.ingress);
    if (placed.route.pathType === 'Prefix' && !first.has(placed.route.path)) first.set(placed.route.path, placed);
    if (before === undefined) return [];
    return [
      {
        object: before.ingress.object,
        field: albField('group.order'),
        message: `its path ${before.route.path} takes the requests for ${placed.route.path} of Ingress ${placed.ingress.object.name}`,
        found: `order ${orderOf(before.ingress)}, the other ${orderOf(placed.ingress)}`,
        accepted: `an order above ${orderOf(placed.ingress)}`,
        fix: 'give the Ingress with the shorter path the higher group.order',
      },
    ];
  });
}

function inOrder({ ingress: one }: Placed, { ingress: other }: Placed): number {
  return orderOf(one) - orderOf(other) || nameOf(one).localeCompare(nameOf(other));
}

function orderOf(ingress: IngressFact): number {
  return Number(albAnnotation(ingress, 'group.order') ?? 0);
}

function nameOf({ object }: IngressFact): string {
  return `${object.namespace ?? 'default'}/${object.name}`;
}

/** The shorter paths that match all that a path does, such as / and /a for /a/b. Equal ones are ROUTE_TWICE's. */
function prefixesOf(path: string): readonly string[] {
  const parts = path.split('/').filter(Boolean);
  return parts.map((_part, index) => `/${parts.slice(0, index).join('/')}`);
}
