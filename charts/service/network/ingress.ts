import type { k8s } from 'cdk8s-plus-28';
import type { HttpService, StatefulService } from '../../../lib/spec';
import type { LoadBalancer } from '../service-inputs';

type Exposure = NonNullable<HttpService['exposure']>;

/** The way from a load balancer to a service. */
export function ingress({ name }: HttpService | StatefulService, { host, paths, port }: Exposure): k8s.IngressSpec {
  return {
    ingressClassName: 'alb',
    tls: [{ hosts: [host] }], // the controller finds the certificate by the host
    rules: [
      {
        host,
        http: {
          paths: paths.map((path) => ({
            path,
            pathType: 'Prefix',
            backend: { service: { name, port: { name: port } } },
          })),
        },
      },
    ],
  };
}

/**
 * What the AWS Load Balancer Controller is told. Those that concern the load balancer as a whole are the same
 * on every Ingress of a group, or the controller refuses the group.
 */
export function ingressAnnotations(
  service: HttpService | StatefulService,
  exposure: Exposure,
  balancer: LoadBalancer,
): { [key: string]: string } {
  const annotations = { ...balancerAnnotations(exposure, balancer), ...targetAnnotations(service, exposure) };
  return Object.fromEntries(
    Object.entries(annotations).map(([key, value]) => [`alb.ingress.kubernetes.io/${key}`, value]),
  );
}

function balancerAnnotations({ access }: Exposure, balancer: LoadBalancer): { [key: string]: string } {
  return {
    scheme: access === 'public' ? 'internet-facing' : 'internal',
    'group.name': balancer.name,
    'load-balancer-name': balancer.name,
    'listen-ports': '[{"HTTP":80},{"HTTPS":443}]',
    'ssl-redirect': '443',
    'ssl-policy': balancer.sslPolicy,
    'security-groups': balancer.securityGroup,
    'manage-backend-security-group-rules': 'true',
    'load-balancer-attributes': pairs(attributes(balancer)),
    tags: pairs(balancer.tags),
    ...(balancer.webAcl !== undefined && { 'wafv2-acl-name': balancer.webAcl }),
  };
}

function attributes({ deletionProtection, logsBucket }: LoadBalancer): { [key: string]: string } {
  return {
    ...(logsBucket !== undefined && {
      'access_logs.s3.bucket': logsBucket,
      'access_logs.s3.enabled': 'true',
      'access_logs.s3.prefix': 'alb',
    }),
    'deletion_protection.enabled': String(deletionProtection),
    'routing.http.drop_invalid_header_fields.enabled': 'true',
  };
}

function targetAnnotations(
  { preStopSleepSeconds }: HttpService | StatefulService,
  { healthCheckPath, paths }: Exposure,
): { [key: string]: string } {
  return {
    'group.order': String(groupOrder(paths)),
    'target-type': 'ip',
    'backend-protocol': 'HTTP',
    'healthcheck-path': healthCheckPath,
    'healthcheck-interval-seconds': '10',
    // done some seconds before the pod is told to stop: the controller needs time to notice
    'target-group-attributes': pairs({ 'deregistration_delay.timeout_seconds': String(preStopSleepSeconds - 5) }),
  };
}

function pairs(map: { readonly [key: string]: string }): string {
  return Object.entries(map)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
}

/**
 * Where an Ingress stands among those of its group: the controller sorts paths within one Ingress only, so the one with
 * the longer prefixes comes first, or `/` would swallow them.
 */
function groupOrder(paths: readonly string[]): number {
  return Math.max(0, 1000 - Math.min(...paths.map((path) => path.length)));
}
