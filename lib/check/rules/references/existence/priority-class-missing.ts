import { missingReference } from './missing-reference';

export const priorityClassMissing = missingReference({
  code: 'PRIORITY_CLASS_MISSING',
  severity: 'error',
  title: 'every PriorityClass that pods name exists',
  why: 'The API server refuses to create pods of a PriorityClass that does not exist. PriorityClasses belong to the whole cluster and may be made by others, so a name is reported when the objects declare PriorityClasses of their own, or when it is nearly one of those that every cluster has.',
  fix: 'Correct the name, or declare the PriorityClass.',
  sources: ['https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/'],
  to: ['PriorityClass'],
});
