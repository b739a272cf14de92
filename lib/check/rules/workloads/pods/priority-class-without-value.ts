import { ofKind } from '../of-kind';

export const priorityClassWithoutValue = ofKind(
  {
    code: 'PRIORITY_CLASS_WITHOUT_VALUE',
    severity: 'error',
    title: 'a PriorityClass says its value',
    why:
      'Without a value it is 0, as if the pods had no class: they give way to others and take no place from any. The value ' +
      'of a class cannot be changed later.',
    fix: 'Set value.',
    sources: ['https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#priorityclass'],
  },
  ['scheduling.k8s.io/PriorityClass'],
  (body) =>
    body['value'] !== undefined && body['value'] !== null
      ? []
      : [{ field: 'value', message: 'the class has no value, which is 0', accepted: 'a number', fix: 'set value' }],
);
