import type { RuleCases } from '../../rule-cases';
import { twoEnvironments } from './two-environments';

export const cases: RuleCases = {
  code: 'PROMOTION_CHANGES_IMAGE',
  passes: [
    { platform: () => twoEnvironments({ digit: 'b' }) }, // another version
    { platform: () => twoEnvironments({}, { values: { registry: 'other.example.com' } }) },
  ],
  fails: [
    {
      platform: () => twoEnvironments({}, { api: { image: 'other' } }),
      says: [
        'production.services.api.image: api runs another image in production than in staging; found other; ' +
          'accepted api; fix: name the image "api" in both',
      ],
    },
  ],
  doesNotApply: [
    {
      platform: () => twoEnvironments({ services: { mock: { type: 'http', ports: { http: 8080 }, image: 'other' } } }),
    },
  ],
};
