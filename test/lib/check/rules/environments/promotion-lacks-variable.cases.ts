import type { ServiceValues } from '../../../../small-platform';
import type { RuleCases } from '../../rule-cases';
import { twoEnvironments } from './two-environments';

const more: ServiceValues = {
  env: { COLOUR: 'blue' },
  secrets: { token: { key: 'token', env: 'TOKEN' } },
  calls: { buckets: { media: ['read'] } },
  sidecars: { proxy: { image: 'proxy', env: { MODE: 'fast' } } },
};
const fix = 'fix: give it to production too, best in the base of all environments, or take it from staging';

export const cases: RuleCases = {
  code: 'PROMOTION_LACKS_VARIABLE',
  passes: [
    { platform: () => twoEnvironments({}, {}, { api: more }) },
    { platform: () => twoEnvironments({}, { api: more }) }, // production may have more
  ],
  fails: [
    {
      platform: () => twoEnvironments({ api: more }),
      says: [
        `production.services.api.calls: the variable "AWS_REGION" of api is there in staging and not in production; ${fix}`,
        `production.services.api.calls: the variable "MEDIA_BUCKET" of api is there in staging and not in production; ${fix}`,
        `production.services.api.secrets.token: the variable "TOKEN" of api is there in staging and not in production; ${fix}`,
        `production.services.api.env.COLOUR: the variable "COLOUR" of api is there in staging and not in production; ${fix}`,
        `production.services.api.sidecars.proxy.env.MODE: the variable "proxy/MODE" of api is there in staging and not in production; ${fix}`,
      ],
    },
  ],
  doesNotApply: [{ platform: () => twoEnvironments() }],
};
