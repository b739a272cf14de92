import type { RuleCases } from '../../../rule-cases';
import { pod, rolloutByReference } from '../objects';

export const cases: RuleCases = {
  code: 'IMAGE_REGISTRY_NOT_ALLOWED',
  passes: [
    { yaml: pod(), target: { registries: ['ghcr.io/acme'] } },
    { yaml: pod({}, { image: 'nginx:1.2' }), target: { registries: ['docker.io/library'] } },
  ],
  fails: [
    {
      yaml: pod(),
      target: { registries: ['ghcr.io/other', 'quay.io'] },
      says: [
        'Pod/shop/api spec.containers[0].image: the image comes from a registry that is not trusted; found ghcr.io/acme/api:1.2.3@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef; accepted ghcr.io/other, quay.io; fix: copy the image to a trusted registry',
      ],
    },
    {
      yaml: pod({}, { image: 'grafana/grafana:13.1.0' }),
      target: { registries: ['docker.io/library'] },
      says: [
        'Pod/shop/api spec.containers[0].image: the image comes from a registry that is not trusted; found grafana/grafana:13.1.0; accepted docker.io/library; fix: copy the image to a trusted registry',
      ],
    },
  ],
  doesNotApply: [{ yaml: pod() }, { yaml: rolloutByReference, target: { registries: ['ghcr.io/other', 'quay.io'] } }],
};
