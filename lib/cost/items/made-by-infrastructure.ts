import { hasStaticSite, type Environment } from '../../spec';

/**
 * What infrastructure makes of a setting, where no setting says the number. A test holds these to the templates in
 * `infra/`.
 */

/** AWS APIs that nodes reach within the private network: registry (two), logs, secrets, tokens. */
export const interfaceEndpoints = 5;

/** By load, data and edge. */
export const dashboards = 3;

/** Web ACLs: of load balancers where the spec names one, of CloudFront in production. */
export function webAcls(environment: Environment): { readonly regional: number; readonly edge: number } {
  const { ingress, stage } = environment;
  return {
    regional: ingress.waf === undefined ? 0 : 1,
    edge: stage === 'production' && hasStaticSite(environment) ? 1 : 0,
  };
}

/** KMS keys. */
export function keyCount(environment: Environment): number {
  const { network, ingress, security, disasterRecovery } = environment;
  const always = ['cluster', 'data', 'storage', 'messaging', 'secrets', 'topics', 'logs', 'backup'];
  return [
    always.length,
    network.flowLogs ? 1 : 0,
    hasStaticSite(environment) ? 1 : 0,
    ingress.waf === undefined ? 0 : 1,
    security.trail ? 1 : 0,
    disasterRecovery === undefined ? 0 : 2, // copies of buckets, copies of backups
  ].reduce((sum, keys) => sum + keys, 0);
}
