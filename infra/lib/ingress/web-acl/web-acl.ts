import { aws_wafv2 as wafv2, type aws_kms as kms } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Environment } from '../../../../lib/spec';
import type { WebAclRule } from './rules';
import { WebAclLogs } from './web-acl-logs';

export interface WebAclProps {
  readonly environment: Environment;
  readonly name: string;
  /** `CLOUDFRONT` only in us-east-1. */
  readonly scope: 'REGIONAL' | 'CLOUDFRONT';
  /** The first one that decides wins. */
  readonly rules: readonly WebAclRule[];
  /** Encrypts its log; must let CloudWatch use it: see `allowLogGroups`. */
  readonly key: kms.IKey;
}

/** A web ACL that lets everything through that no rule refuses, and keeps what its rules matched. */
export class WebAcl extends Construct {
  readonly arn: string;

  constructor(parent: Construct, id: string, { environment, name, scope, rules, key }: WebAclProps) {
    super(parent, id);
    const acl = new wafv2.CfnWebACL(this, 'acl', {
      name,
      scope,
      defaultAction: { allow: {} },
      visibilityConfig: visible(name),
      rules: rules.map((rule, priority) => ({ ...rule, priority, visibilityConfig: visible(rule.name) })),
    });
    this.arn = acl.attrArn;
    new WebAclLogs(this, 'logs', { environment, name, webAclArn: acl.attrArn, key });
  }
}

function visible(metricName: string): wafv2.CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: true };
}
