import { highestPriority } from '../../../kubernetes/validation';
import { at, kindRule, numberAt, refuse, textAt } from './place';

/** Kubernetes makes these itself: k8s.io/kubernetes pkg/apis/scheduling/v1, SystemPriorityClasses. */
const ofSystem: ReadonlyMap<string, number> = new Map([
  ['system-node-critical', 2_000_001_000],
  ['system-cluster-critical', 2_000_000_000],
]);

export const priorityClassInvalid = kindRule(
  {
    code: 'PRIORITY_CLASS_INVALID',
    title: 'a PriorityClass has a value up to 1000000000 and a name without "system-"',
    why: 'An API server refuses the class otherwise: higher values and such names are for what keeps the cluster alive.',
    fix: 'Choose another name, or a lower value.',
    sources: ['https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#priorityclass'],
  },
  ['scheduling.k8s.io/PriorityClass'],
  (root) => {
    const [name, value] = [at(root, 'metadata', 'name'), at(root, 'value')];
    const [text, number] = [textAt(name) ?? '', numberAt(value) ?? 0];
    if (text.startsWith('system-')) {
      return ofSystem.get(text) === number ? [] : [refuse(name, 'names that start with "system-" are taken')];
    }
    return number <= highestPriority
      ? []
      : [refuse(value, 'the value is for the system only', { accepted: `at most ${highestPriority}` })];
  },
);
