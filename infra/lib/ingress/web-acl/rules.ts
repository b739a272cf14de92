import type { aws_wafv2 as wafv2 } from 'aws-cdk-lib';
import type { Environment } from '../../../../lib/spec';

/** A rule without its place in the list. */
export type WebAclRule = Omit<wafv2.CfnWebACL.RuleProperty, 'priority' | 'visibilityConfig'>;

/** Addresses that Amazon has seen in attacks. */
const reputation = managed('AWSManagedRulesAmazonIpReputationList');

/** What OWASP lists. Bodies over 8 KiB are counted, not refused: uploads are longer. */
const common = managed('AWSManagedRulesCommonRuleSet', ['SizeRestrictions_BODY']);

/** Requests that only an attack sends, such as Log4j's. */
const badInputs = managed('AWSManagedRulesKnownBadInputsRuleSet');

const sqlInjection = managed('AWSManagedRulesSQLiRuleSet');

/**
 * What a load balancer's web ACL checks. Managed groups take 25, 700, 200 and 200 capacity units, a rate 2: within the
 * 1500 that a web ACL has at the base price
 * (https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html, November 2026).
 */
export function loadBalancerRules(environment: Environment): readonly WebAclRule[] {
  return [...edgeRules(environment), sqlInjection];
}

/** What CloudFront's checks: there is no database behind files. Each web ACL counts for itself. */
export function edgeRules({ ingress: { rateLimit } }: Environment): readonly WebAclRule[] {
  return [reputation, ...(rateLimit === undefined ? [] : [limit(rateLimit)]), common, badInputs];
}

/** Refuses a client, with "too many requests", until it sends fewer than the limit again. */
function limit({ requests, windowSeconds }: NonNullable<Environment['ingress']['rateLimit']>): WebAclRule {
  return {
    name: 'rate-limit',
    statement: {
      rateBasedStatement: { limit: requests, evaluationWindowSec: windowSeconds, aggregateKeyType: 'IP' },
    },
    action: { block: { customResponse: { responseCode: 429 } } },
  };
}

/** Rules that AWS keeps up to date, with their own actions except for those that only count. */
function managed(name: string, counted: readonly string[] = []): WebAclRule {
  return {
    name,
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
    overrideAction: { none: {} },
  };
}
