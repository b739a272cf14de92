import type { RuleCases } from '../../../rule-cases';
import { digest, job, pod, rollout, rolloutByReference } from '../objects';

export const cases: RuleCases = {
  code: 'IMAGE_TAG_MISSING',
  passes: [{ yaml: pod() }, { yaml: pod({}, { image: 'localhost:5000/api:1.2.3' }) }],
  fails: [
    {
      yaml: pod({}, { image: 'localhost:5000/api' }),
      says: [
        'Pod/shop/api spec.containers[0].image: the image has no tag; found localhost:5000/api; fix: name the version as its tag',
      ],
    },
    {
      yaml: rollout({}, { image: 'ghcr.io/acme/api:latest' }),
      says: [
        'Rollout/shop/api spec.template.spec.containers[0].image: the tag latest names no version; found ghcr.io/acme/api:latest; fix: name the version as its tag',
      ],
    },
    {
      yaml: job({}, { image: `ghcr.io/acme/api@sha256:${digest}` }),
      says: [
        'Job/shop/api spec.template.spec.containers[0].image: the image has no tag; found ghcr.io/acme/api@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef; fix: name the version as its tag',
      ],
    },
  ],
  doesNotApply: [{ yaml: rolloutByReference }],
};
