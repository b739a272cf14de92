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

/** Routes by the parts of their paths: the paths that a long one begins with are found in one walk along it. */
interface Branch {
  placed?: Placed;
  readonly below: Map<string, Branch>;
}

/** In the order of the load balancer: a route is lost where an earlier one of another Ingress is a prefix of it. */
function swallowed(routes: readonly Placed[]): readonly ObjectViolation[] {
  const root: Branch = { below: new Map() };
  const sorted = [...routes].sort(inOrder);
  return sorted.flatMap((placed) => {
    const before = shorterOf(root, placed);
    if (placed.route.pathType === 'Prefix') branchOf(root, placed.route.path).placed ??= placed;
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
  return orderOf(one) - orderOf(other) || (nameOf(one) < nameOf(other) ? -1 : 1);
}

function orderOf(ingress: IngressFact): number {
  return Number(albAnnotation(ingress, 'group.order') ?? 0);
}

function nameOf({ object }: IngressFact): string {
  return `${object.namespace ?? 'default'}/${object.name}`;
}

/** The first with a shorter path that matches all that a route does, such as / or /a for /a/b. Equal ones are ROUTE_TWICE's. */
function shorterOf(root: Branch, { ingress, route }: Placed): Placed | undefined {
  let branch: Branch | undefined = root;
  for (const part of partsOf(route.path)) {
    if (branch?.placed !== undefined && branch.placed.ingress !== ingress) return branch.placed;
    branch = branch?.below.get(part);
  }
  return undefined;
}

function branchOf(root: Branch, path: string): Branch {
  let branch = root;
  for (const part of partsOf(path)) {
    const next: Branch = branch.below.get(part) ?? { below: new Map() };
    branch.below.set(part, next);
    branch = next;
  }
  return branch;
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter(Boolean);
}
