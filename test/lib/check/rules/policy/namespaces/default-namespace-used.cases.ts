import type { RuleCases } from '../../../rule-cases';
import { deployment, service } from '../objects';

export const cases: RuleCases = {
  code: 'DEFAULT_NAMESPACE_USED',
  passes: [{ yaml: deployment() }],
  fails: [
    {
      yaml: deployment({}, {}, {}, { namespace: 'default' }),
      says: [
        'Deployment/default/api metadata.namespace: the object lives in the namespace of everybody; found default; fix: name a namespace of its own',
      ],
    },
  ],
  doesNotApply: [
    { yaml: deployment({}, {}, {}, { namespace: undefined }) },
    { yaml: service({}, { namespace: 'default', name: 'kubernetes' }) },
  ],
};
