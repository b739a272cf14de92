import type { RuleCases } from '../../rule-cases';
import { twoEnvironments } from './two-environments';

const fix = 'fix: set production to what staging has, or more';
const strict = { availability: { zoneSpread: { whenUnsatisfiable: 'DoNotSchedule' } } } as const;
const offHours = { stop: '0 20 * * *', start: '0 7 * * *' };
/** What is called production may be no more than a rehearsal; the stage of production never sleeps. */
const sleepy = { stage: 'staging' } as const;
const stores = {
  db: { multiAz: true },
  cache: { replicas: 1, automaticFailover: true },
} as never;

export const cases: RuleCases = {
  code: 'PROMOTION_LESS_AVAILABLE',
  passes: [
    { platform: () => twoEnvironments({}, { api: { ...strict, scaling: { minReplicas: 4 } }, values: { stores } }) },
    { platform: () => twoEnvironments({}, { values: sleepy }, { api: strict, values: { offHours } }) },
  ],
  fails: [
    {
      platform: () =>
        twoEnvironments(
          { api: { ...strict, scaling: { minReplicas: 3 } }, values: { stores } },
          { api: { scaling: { minReplicas: 2 } }, values: { ...sleepy, offHours } },
        ),
      says: [
        `production.services.api.scaling.minReplicas: api runs fewer pods at least in production than in staging; found 2; accepted 3 or more; ${fix}`,
        `production.services.api.availability.zoneSpread.whenUnsatisfiable: api is spread over zones less strictly in production than in staging; found ScheduleAnyway; accepted DoNotSchedule; ${fix}`,
        `production.stores.cache.replicas: cache has fewer replicas in production than in staging; found 0; accepted 1 or more; ${fix}`,
        `production.stores.cache.automaticFailover: cache recovers less by itself in production than in staging; found false; accepted true; ${fix}`,
        `production.stores.db.multiAz: db has a standby less in production than in staging; found false; accepted true; ${fix}`,
        `production.offHours: the environment sleeps more in production than in staging; found offHours; accepted none; ${fix}`,
      ],
    },
  ],
  doesNotApply: [{ platform: () => twoEnvironments({ values: { offHours } }) }],
};
