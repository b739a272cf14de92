import { CfnOutput, Duration, Fn, aws_route53 as route53 } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Environment } from '../../../lib/spec';
import { removalPolicyOf } from '../stack';
import { delegationsOf } from './delegations';

export interface EnvironmentZoneProps {
  readonly environment: Environment;
  /** All environments of the platform: those below get their records here. */
  readonly environments: readonly Environment[];
}

/**
 * The public zone of an environment's domain, in its own account: certificates are validated only there, and the
 * add-on that writes the hosts of Ingresses has rights there.
 */
export class EnvironmentZone extends route53.PublicHostedZone {
  constructor(scope: Construct, id: string, { environment, environments }: EnvironmentZoneProps) {
    super(scope, id, { zoneName: environment.domain, comment: `${environment.project} in ${environment.name}` });
    this.applyRemovalPolicy(removalPolicyOf(environment));
    for (const { domain, nameServers } of delegationsOf(environment, environments)) {
      new route53.NsRecord(this, domain, {
        zone: this,
        recordName: domain,
        values: [...nameServers],
        ttl: Duration.hours(1), // a wrong one is soon forgotten
      });
    }
    new CfnOutput(scope, 'NameServers', {
      description: `for nameServers of the environment: who answers for ${environment.domain}`,
      value: Fn.join(' ', this.hostedZoneNameServers ?? []),
    });
  }
}
