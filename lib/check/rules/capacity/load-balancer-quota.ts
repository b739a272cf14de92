import { groupBy } from '../../../manifest';
import { loadBalancerQuotas } from '../../../spec';
import type { IngressFact } from '../../facts';
import type { EnvironmentRule } from '../../rule';
import type { ObjectViolation } from '../../violation';

export const loadBalancerQuota: EnvironmentRule = {
  code: 'LOAD_BALANCER_QUOTA',
  scope: 'environment',
  severity: 'error',
  title: 'the Ingresses of one load balancer stay within its quotas of rules, target groups and certificates',
  why:
    'The AWS Load Balancer Controller makes a rule of each host and path, a target group of each Service and port, and ' +
    'takes a certificate for each TLS host. Above a quota AWS refuses the change, and the controller gives up the whole ' +
    'group: no Ingress of it is updated any more. Certificates are counted by host; wildcards need fewer.',
  fix: 'Give some Ingresses another alb.ingress.kubernetes.io/group.name, merge paths or hosts, or have the quota raised.',
  sources: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html'],
  check({ ingresses }) {
    const balanced = ingresses.filter(isOfLoadBalancer);
    return [...groupBy(balanced, groupOf)].flatMap(([name, group]) => checkGroup(name, group));
  },
};

const annotation = 'alb.ingress.kubernetes.io/group.name';

function isOfLoadBalancer({ className, annotations }: IngressFact): boolean {
  return (className ?? annotations['kubernetes.io/ingress.class']) === 'alb';
}

/** Without a group an Ingress has a load balancer to itself. */
function groupOf({ annotations, object }: IngressFact): string {
  return annotations[annotation] ?? `${object.namespace ?? 'default'}/${object.name}`;
}

function checkGroup(name: string, group: readonly IngressFact[]): readonly ObjectViolation[] {
  const last = group.at(-1);
  if (last === undefined) return [];
  return Object.entries(countsOf(group)).flatMap(([what, { count, most }]) => {
    if (count <= most) return [];
    return [
      {
        object: last.object,
        message: `load balancer "${name}" needs more ${what} than AWS allows it`,
        found: `${count} ${what} of ${group.length === 1 ? 'one Ingress' : `${group.length} Ingresses`}`,
        accepted: `at most ${most}`,
        fix: `give some of its Ingresses another ${annotation}, or have the quota raised`,
      },
    ];
  });
}

interface Count {
  readonly count: number;
  readonly most: number;
}

function countsOf(group: readonly IngressFact[]): { readonly [what: string]: Count } {
  const routes = group.flatMap(({ object, annotations, routes: own }) =>
    own
      .filter(({ field }) => field !== 'spec.defaultBackend') // a default rule, which is not counted
      .map((route) => ({ ...route, namespace: object.namespace ?? 'default', annotations })),
  );
  const targets = routes.flatMap(({ service, namespace, annotations }) =>
    service === undefined || `alb.ingress.kubernetes.io/actions.${service.name}` in annotations
      ? [] // the load balancer answers itself
      : [`${namespace}/${service.name}:${service.port}`],
  );
  const hosts = group.flatMap(({ tlsHosts }) => tlsHosts);
  const { rules, targetGroups, certificates } = loadBalancerQuotas;
  return {
    rules: { count: routes.length, most: rules },
    'target groups': { count: new Set(targets).size, most: targetGroups },
    certificates: { count: Math.max(0, new Set(hosts).size - 1), most: certificates }, // one is the listener's default
  };
}
