import type { RuleCases } from '../../rule-cases';
import { twoEnvironments } from './two-environments';

const fix = 'fix: write the probe once, in the base of all environments';

export const cases: RuleCases = {
  code: 'PROMOTION_CHANGES_PROBE',
  passes: [
    { platform: () => twoEnvironments({ api: { probes: { readiness: { periodSeconds: 30 } } } }) }, // only its timing
  ],
  fails: [
    {
      platform: () => twoEnvironments({}, { api: { probes: { readiness: { tcpSocket: { port: 'http' } } } } }),
      says: [
        'production.services.api.probes.readiness: the readiness probe of api asks something else in production than ' +
          `in staging; found tcpSocket http; accepted httpGet /ready at http; ${fix}`,
      ],
    },
    {
      platform: () => twoEnvironments({ api: { probes: { liveness: { exec: { command: ['/live', '-q'] } } } } }),
      says: ['liveness', 'startup'].map(
        (probe) =>
          `production.services.api.probes.${probe}: the ${probe} probe of api asks something else in production than ` +
          `in staging; found httpGet /health at http; accepted exec /live -q; ${fix}`,
      ),
    },
  ],
  doesNotApply: [
    { platform: () => twoEnvironments({}, {}, { services: { mock: { type: 'cron', schedule: '0 2 * * *' } } }) },
  ],
};
