import type { RuleCases } from '../../rule-cases';
import { all, clusterObject } from './objects';

const priority = (value: number): string => clusterObject('scheduling.k8s.io/v1', 'PriorityClass', `value: ${value}`);

export const cases: RuleCases = {
  code: 'PRIORITY_CLASS_INVALID',
  passes: [{ yaml: all(priority(1_000_000_000), priority(-10)) }],
  fails: [
    {
      yaml: all(priority(1_000_000_001), priority(5).replace('name: web', 'name: system-web')),
      says: [
        'PriorityClass/web value: the value is for the system only; found 1000000001; accepted at most 1000000000',
        'PriorityClass/system-web metadata.name: names that start with "system-" are taken; found "system-web"',
      ],
    },
  ],
  doesNotApply: [{ yaml: clusterObject('v1', 'Namespace', 'spec: {}').replace('name: web', 'name: system-web') }],
};
