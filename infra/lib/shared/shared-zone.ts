import { CfnOutput, Duration, Fn, RemovalPolicy, aws_route53 as route53 } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Environment } from '../../../lib/spec';
import { delegationsOf } from '../ingress/delegations';

export interface SharedZoneProps {
  readonly domain: string;
  /** All of the platform: those below the domain get their name servers here. */
  readonly environments: readonly Environment[];
}

/** The zone of DNS above the environments' own, where it is none of theirs. */
export class SharedZone extends route53.PublicHostedZone {
  constructor(scope: Construct, id: string, { domain, environments }: SharedZoneProps) {
    super(scope, id, { zoneName: domain, comment: 'above the zones of all environments' });
    this.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE); // the registrar points to its name servers
    for (const { domain: below, nameServers } of delegationsOf({ domain, nameServers: [] }, environments)) {
      const ttl = Duration.hours(1); // a wrong one is soon forgotten
      new route53.NsRecord(this, below, { zone: this, recordName: below, values: [...nameServers], ttl });
    }
    new CfnOutput(scope, 'NameServers', {
      description: `for the registrar: who answers for ${domain}`,
      value: Fn.join(' ', this.hostedZoneNameServers ?? []),
    });
  }
}
