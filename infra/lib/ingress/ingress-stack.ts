import { aws_certificatemanager as acm, type aws_route53 as route53 } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { certificateNames, names, type Environment, type Platform } from '../../../lib/spec';
import { allowLogGroups } from '../log-group';
import { EnvironmentKey, EnvironmentStack, type EnvironmentStackProps } from '../stack';
import { EnvironmentZone } from './environment-zone';
import { loadBalancerRules, WebAcl } from './web-acl';

export interface IngressStackProps extends EnvironmentStackProps {
  /** The zone hands on the domains below it. */
  readonly platform: Pick<Platform, 'environments'>;
}

/**
 * What a load balancer of the cluster needs, besides its security groups: a zone of DNS, a certificate, a web ACL. The
 * load balancer controller finds the certificate by the host and the web ACL by its name.
 */
export class IngressStack extends EnvironmentStack {
  /** For the edge stack: AWS chooses its id, so it cannot be found by name. */
  readonly zone: route53.IHostedZone;

  constructor(scope: Construct, { environment, platform }: IngressStackProps) {
    super(scope, 'ingress', { environment });
    this.zone = new EnvironmentZone(this, 'zone', { environment, environments: Object.values(platform.environments) });
    const [domainName = environment.domain, ...subjectAlternativeNames] = certificateNames(
      environment.domain,
      Object.values(environment.services).flatMap(({ exposure }) => exposure?.host ?? []),
    );
    new acm.Certificate(this, 'certificate', {
      certificateName: names.resource(environment, 'ingress', 'certificate'),
      domainName,
      subjectAlternativeNames,
      validation: acm.CertificateValidation.fromDns(this.zone),
    });
    this.addWebAcl(environment);
  }

  private addWebAcl(environment: Environment): void {
    const { waf } = environment.ingress;
    if (waf === undefined) return;
    const name = names.webAcl(environment, waf);
    const key = new EnvironmentKey(this, 'key', { environment, purpose: 'ingress' });
    allowLogGroups(key, [names.webAclLogGroup(name)]);
    new WebAcl(this, 'web-acl', {
      environment,
      name,
      key,
      scope: 'REGIONAL',
      rules: loadBalancerRules(environment),
    });
  }
}
