import { fieldAt, isFields } from '../../../../manifest';
import { ofKind } from '../of-kind';

export const budgetIncomplete = ofKind(
  {
    code: 'BUDGET_INCOMPLETE',
    severity: 'error',
    title: 'a PodDisruptionBudget says which pods it covers and how many may be missing',
    why:
      'A budget without a selector covers no pod, so a drain may take all of them at once. One without minAvailable and ' +
      'maxUnavailable never allows an eviction, so a drain never ends.',
    fix: 'Set spec.selector and one of minAvailable and maxUnavailable.',
    sources: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/'],
  },
  ['policy/PodDisruptionBudget'],
  (body) => {
    const spec = body['spec'];
    if (!isFields(spec)) return [];
    const isLimited = ['minAvailable', 'maxUnavailable'].some((key) => fieldAt(spec, key) !== undefined);
    return [
      ...(isFields(spec['selector'])
        ? []
        : [
            {
              field: 'spec.selector',
              message: 'the budget covers no pod',
              accepted: 'a selector of the pods',
              fix: 'select the labels of the pods',
            },
          ]),
      ...(isLimited
        ? []
        : [
            {
              field: 'spec',
              message: 'nothing says how many pods may be missing',
              accepted: 'minAvailable or maxUnavailable',
              fix: 'set maxUnavailable: 1',
            },
          ]),
    ];
  },
);
