import type { RuleCases } from '../../../rule-cases';
import { deployment, pod } from '../objects';

export const cases: RuleCases = {
  code: 'ROOT_FILESYSTEM_WRITABLE',
  passes: [{ yaml: pod({}, { securityContext: { readOnlyRootFilesystem: true } }) }],
  fails: [
    {
      yaml: deployment(),
      says: [
        'Deployment/shop/api spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem: the container can write to its root file system; found nothing, which allows it; fix: set it to true',
      ],
    },
    {
      yaml: pod({}, { securityContext: { readOnlyRootFilesystem: false } }),
      says: [
        'Pod/shop/api spec.containers[0].securityContext.readOnlyRootFilesystem: the container can write to its root file system; found false; fix: set it to true',
      ],
    },
  ],
  doesNotApply: [{ yaml: pod({ os: { name: 'windows' } }) }],
};
