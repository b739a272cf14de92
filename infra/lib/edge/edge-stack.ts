import {
  aws_certificatemanager as acm,
  aws_route53 as route53,
  aws_route53_targets as targets,
  aws_ssm as ssm,
  type aws_kms as kms,
} from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { names, staticHost, type Environment } from '../../../lib/spec';
import { edgeRules, WebAcl } from '../ingress';
import { allowLogGroups } from '../log-group';
import { EnvironmentKey, EnvironmentStack, isKept, type EnvironmentStackProps } from '../stack';
import { AccessLogs } from './access-logs';
import { ForwardedExpiry } from './forwarded-expiry';
import { StaticDistribution } from './static-distribution';

/** The one region in which CloudFront reads certificates and web ACLs. */
export const edgeRegion = 'us-east-1';

export interface EdgeStackProps extends EnvironmentStackProps {
  /** Of the environment's domain. Handed over, since AWS chooses its id; the reference crosses regions. */
  readonly zone: route53.IHostedZone;
}

/** The static site: CloudFront before a bucket. Only for environments that have one: see `hasStaticSite`. */
export class EdgeStack extends EnvironmentStack {
  constructor(scope: Construct, { environment, zone }: EdgeStackProps) {
    super(scope, 'edge', { environment }, edgeRegion);
    const certificate = new acm.Certificate(this, 'certificate', {
      certificateName: names.resource(environment, 'edge', 'certificate'),
      domainName: staticHost(environment),
      validation: acm.CertificateValidation.fromDns(zone),
    });
    const webAcl = names.resource(environment, 'edge', 'waf');
    const key = new EnvironmentKey(this, 'key', { environment, purpose: 'edge' });
    allowLogGroups(key, [names.logGroup(environment, 'edge/access'), names.webAclLogGroup(webAcl)]);
    const distribution = new StaticDistribution(this, 'distribution', {
      environment,
      certificate,
      webAclArn: isKept(environment) ? this.webAcl(environment, webAcl, key).arn : undefined,
    });
    new AccessLogs(this, 'access-logs', { environment, distributionArn: distribution.distributionArn, key });
    const target = route53.RecordTarget.fromAlias(new targets.CloudFrontTarget(distribution));
    const record = { zone, recordName: staticHost(environment), target };
    new route53.ARecord(this, 'ipv4', record);
    new route53.AaaaRecord(this, 'ipv6', record);
    new ssm.StringParameter(this, 'distribution-id', {
      parameterName: names.parameter(environment, 'edge/distribution-id'),
      description: 'for invalidations after a release',
      stringValue: distribution.distributionId,
    });
    if (environment.region !== edgeRegion) new ForwardedExpiry(this, 'certificates', environment);
  }
  private webAcl(environment: Environment, name: string, key: kms.IKey): WebAcl {
    const rules = edgeRules(environment);
    return new WebAcl(this, 'web-acl', { environment, name, scope: 'CLOUDFRONT', rules, key });
  }
}
