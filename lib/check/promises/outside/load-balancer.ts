import { textsOf } from '../../../manifest';
import { names, tagsOf, type Environment, type Service } from '../../../spec';
import type { Said, ServicePromise } from '../promise';
import { routes } from './routes';

/** What the AWS Load Balancer Controller takes where nothing is said, as far as a service promises anything about it. */
const defaults: { readonly [annotation: string]: string } = { scheme: 'internal', 'backend-protocol': 'HTTP' };
const prefix = 'alb.ingress.kubernetes.io/';
const lists = ['tags', 'load-balancer-attributes', 'target-group-attributes'];

/** Which load balancer the outside comes by, and what protects it. */
export const loadBalancer: ServicePromise = {
  spec: 'exposure',
  kinds: ['Ingress'],
  field: 'metadata.annotations',
  keeper: routes.keeper,
  ask: (service, environment) =>
    service.exposure === undefined ? undefined : askBalancer(service.exposure, environment),
  read: ({ metadata }) => {
    const own = Object.entries(textsOf(metadata.annotations)).flatMap(([key, value]) =>
      key.startsWith(prefix)
        ? [[key.slice(prefix.length), readAnnotation(key.slice(prefix.length), value)] as const]
        : [],
    );
    return { ...defaults, ...Object.fromEntries(own) };
  },
};

function askBalancer({ access, healthCheckPath }: NonNullable<Service['exposure']>, environment: Environment): Said {
  const { ingress, stage, buckets } = environment;
  const name = names.loadBalancer(environment, access);
  return {
    scheme: access === 'public' ? 'internet-facing' : 'internal',
    'group.name': name,
    'load-balancer-name': name,
    'security-groups': names.loadBalancerSecurityGroup(environment, access),
    'ssl-policy': ingress.sslPolicy,
    'wafv2-acl-name':
      ingress.waf !== undefined && access === 'public' ? names.webAcl(environment, ingress.waf) : undefined,
    'healthcheck-path': healthCheckPath,
    tags: tagsOf(environment),
    'load-balancer-attributes': {
      'deletion_protection.enabled': stage === 'production' ? 'true' : undefined,
      'access_logs.s3.bucket': 'logs' in buckets ? names.bucket(environment, 'logs') : undefined,
    },
  };
}

/** `key=value,key=value` as a map: its order says nothing. */
function readAnnotation(name: string, value: string): Said {
  if (!lists.includes(name)) return value;
  return Object.fromEntries(
    value.split(',').map((pair) => {
      const [key = '', ...rest] = pair.split('=');
      return [key.trim(), rest.join('=').trim()] as const;
    }),
  );
}
