import type { RuleCases } from '../../../rule-cases';
import { deployment, pod, rolloutByReference } from '../objects';

export const cases: RuleCases = {
  code: 'IMAGE_PULL_POLICY',
  passes: [{ yaml: pod({}, { imagePullPolicy: 'Always' }) }, { yaml: pod({}, { image: 'nginx:latest' }) }],
  fails: [
    {
      yaml: pod(),
      says: [
        'Pod/shop/api spec.containers[0].imagePullPolicy: a node may start a copy that it kept of the image; found IfNotPresent, by default; accepted Always; fix: set it to Always',
      ],
    },
    {
      yaml: deployment({}, { imagePullPolicy: 'IfNotPresent' }),
      says: [
        'Deployment/shop/api spec.template.spec.containers[0].imagePullPolicy: a node may start a copy that it kept of the image; found IfNotPresent; accepted Always; fix: set it to Always',
      ],
    },
  ],
  doesNotApply: [{ yaml: rolloutByReference }],
};
