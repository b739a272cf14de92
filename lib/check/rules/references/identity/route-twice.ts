import { groupBy } from '../../../../manifest';
import type { IngressFact, RouteFact } from '../../../facts';
import type { EnvironmentRule } from '../../../rule';

const alb = 'alb.ingress.kubernetes.io';
const nginx = 'nginx.ingress.kubernetes.io';

interface Route extends RouteFact {
  readonly ingress: IngressFact;
}

export const routeTwice: EnvironmentRule = {
  code: 'ROUTE_TWICE',
  severity: 'error',
  scope: 'environment',
  title: 'no two routes of Ingresses have the same host and path',
  why: 'Of two routes with one host, path and type of path at the same load balancer only one gets the traffic, and which one depends on age or order; some controllers refuse the second. Canaries of nginx, routes with conditions of their own, and load balancers apart from each other (by class, scheme or, without a host, by group) are told apart.',
  fix: 'Remove one of the two, or change its host or path.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#multiple-matches',
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#ingressgroup',
  ],
  check: ({ ingresses }) => {
    const schemes = schemesOf(ingresses);
    return [...groupBy(routesOf(ingresses), (route) => identityOf(route, schemes)).values()].flatMap(
      ([first, ...others]) =>
        others.map(({ ingress, field, host, path }) => ({
          object: ingress.object,
          field: `${field}.path`,
          message: `${nameOf(first, ingress)} has the same host and path at ${first?.field}`,
          found: `${host === '' ? 'every host' : host} ${path}`,
          fix: 'remove one of the two, or change its host or path',
        })),
    );
  },
};

function routesOf(ingresses: readonly IngressFact[]): readonly Route[] {
  return ingresses
    .filter(({ annotations }) => annotations[`${nginx}/canary`] !== 'true')
    .flatMap((ingress) =>
      ingress.routes.filter((route) => isPlain(route, ingress)).map((route) => ({ ...route, ingress })),
    );
}

/** A default backend is for what no route takes; actions and conditions of annotations tell equal routes apart. */
function isPlain({ field, service }: RouteFact, { annotations }: IngressFact): boolean {
  if (field === 'spec.defaultBackend' || service?.port === 'use-annotation') return false;
  return service === undefined || annotations[`${alb}/conditions.${service.name}`] === undefined;
}

/** Ingresses of a group share one load balancer; it is enough that one of them says whether it is internal. */
function schemesOf(ingresses: readonly IngressFact[]): ReadonlyMap<string, string> {
  return new Map(
    ingresses.flatMap(({ annotations }) => {
      const { [`${alb}/group.name`]: group, [`${alb}/scheme`]: scheme } = annotations;
      return group === undefined || scheme === undefined ? [] : [[group, scheme]];
    }),
  );
}

function identityOf({ ingress, host, path, pathType }: Route, schemes: ReadonlyMap<string, string>): string {
  const { className = '', annotations, object } = ingress;
  const group = annotations[`${alb}/group.name`] ?? `${object.namespace}/${object.name}`;
  const scheme = annotations[`${alb}/scheme`] ?? schemes.get(group) ?? '';
  const isAlb = className === 'alb' || annotations['kubernetes.io/ingress.class'] === 'alb';
  return [className, scheme, host === '' && isAlb ? group : '', host, path, pathType].join(' ');
}

function nameOf(route: Route | undefined, beside: IngressFact): string {
  if (route === undefined || route.ingress === beside) return 'this Ingress';
  const { namespace, name } = route.ingress.object;
  return `Ingress ${namespace === beside.object.namespace ? name : `${namespace}/${name}`}`;
}
