import type { RuleCases } from '../../../rule-cases';
import { deployment, pod, rollout, rolloutByReference } from '../objects';

export const cases: RuleCases = {
  code: 'IMAGE_NOT_PINNED',
  passes: [{ yaml: pod() }],
  fails: [
    {
      yaml: deployment({}, { image: 'ghcr.io/acme/api:1.2.3' }),
      says: [
        'Deployment/shop/api spec.template.spec.containers[0].image: the image is not pinned by a digest; found ghcr.io/acme/api:1.2.3; accepted repository:tag@sha256:<64 hex digits>; fix: append the digest of the image',
      ],
    },
    {
      yaml: rollout({ initContainers: [{ name: 'setup', image: 'busybox' }] }),
      says: [
        'Rollout/shop/api spec.template.spec.initContainers[0].image: the image is not pinned by a digest; found busybox; accepted repository:tag@sha256:<64 hex digits>; fix: append the digest of the image',
      ],
    },
  ],
  doesNotApply: [{ yaml: rolloutByReference }],
};
