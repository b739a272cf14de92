import { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { Labels } from '../lib/bundle';

export interface WwwRedirectInputs {
  readonly namespace: string;
  readonly domain: string;
  /** Load balancer that answers for the domain. */
  readonly loadBalancer: string;
  readonly labels: Labels;
}

/** An Ingress without a service behind it: the load balancer itself answers with a redirect. */
export class WwwRedirectChart extends Chart {
  constructor(scope: Construct, { namespace, domain, loadBalancer, labels }: WwwRedirectInputs) {
    super(scope, 'www-redirect', { namespace, labels, disableResourceNameHashes: true });
    const host = `www.${domain}`;
    const action = 'redirect-to-domain';
    new k8s.KubeIngress(this, 'ingress', {
      metadata: {
        name: 'www-redirect',
        annotations: {
          'alb.ingress.kubernetes.io/group.name': loadBalancer,
          // without it the rule stands at port 80 alone, where every request is sent to 443 before a rule is read
          'alb.ingress.kubernetes.io/listen-ports': '[{"HTTP":80},{"HTTPS":443}]',
          [`alb.ingress.kubernetes.io/actions.${action}`]: JSON.stringify({
            type: 'redirect',
            redirectConfig: { host: domain, protocol: 'HTTPS', port: '443', statusCode: 'HTTP_301' },
          }),
        },
      },
      spec: {
        ingressClassName: 'alb',
        tls: [{ hosts: [host] }],
        rules: [
          {
            host,
            http: {
              paths: [
                {
                  path: '/',
                  pathType: 'Prefix',
                  backend: { service: { name: action, port: { name: 'use-annotation' } } },
                },
              ],
            },
          },
        ],
      },
    });
  }
}
