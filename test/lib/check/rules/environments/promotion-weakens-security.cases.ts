import type { RuleCases } from '../../rule-cases';
import { twoEnvironments } from './two-environments';

const fix = 'fix: set production to what staging has, or more';
const rateLimit = { requests: 100, windowSeconds: 60 } as const;

export const cases: RuleCases = {
  code: 'PROMOTION_WEAKENS_SECURITY',
  passes: [
    { platform: () => twoEnvironments({}, {}, { values: { ingress: { waf: 'waf' } } }) },
    {
      platform: () =>
        twoEnvironments({ values: { ingress: { waf: 'waf', rateLimit } } }, { values: { ingress: { waf: 'waf' } } }),
    },
    {
      platform: () =>
        twoEnvironments(
          { values: { cluster: { publicAccessCidrs: ['192.0.2.0/24'] } } },
          { values: { cluster: { publicAccessCidrs: ['198.51.100.0/24'] } } }, // another office
        ),
    },
  ],
  fails: [
    {
      platform: () => twoEnvironments({ values: { ingress: { waf: 'waf' } } }),
      says: [
        `production.ingress.waf: public hosts are less protected in production than in staging; found none; accepted a web ACL; ${fix}`,
      ],
    },
    {
      platform: () =>
        twoEnvironments(
          {},
          {
            api: { securityContext: { runAsUser: 1000 } },
            values: {
              cluster: { publicAccessCidrs: ['198.51.100.0/24'], controlPlaneLogs: ['api', 'audit'] },
              network: { flowLogs: false },
            },
          },
        ),
      says: [
        'production.cluster.publicAccessCidrs: more addresses reach the API server in production than in staging; ' +
          `found 198.51.100.0/24; accepted none: the private network only; ${fix}`,
        'production.cluster.controlPlaneLogs: less of the control plane is logged in production than in staging; ' +
          `found no "authenticator"; accepted "authenticator" too; ${fix}`,
        `production.network.flowLogs: less of the network is logged in production than in staging; found false; accepted true; ${fix}`,
        'production.services.api.securityContext.runAsUser: api runs as a user with more rights in production than in ' +
          `staging; found 1000; accepted 10001; ${fix}`,
      ],
    },
  ],
  doesNotApply: [{ platform: () => twoEnvironments({}, { values: { ingress: { waf: 'waf' } } }) }],
};
