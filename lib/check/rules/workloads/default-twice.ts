import { groupBy } from '../../../manifest';
import type { EnvironmentRule } from '../../rule';

/** What the cluster does then. */
const outcomes: { readonly [kind: string]: string } = {
  StorageClass: 'volumes that name none get the one that was made last',
  IngressClass: 'every Ingress that names none is refused',
  PriorityClass: 'the API server refuses the second one',
};

export const defaultTwice: EnvironmentRule = {
  code: 'DEFAULT_TWICE',
  scope: 'environment',
  severity: 'error',
  title: 'at most one StorageClass, one IngressClass and one PriorityClass is the default',
  why:
    'Which default is meant, nobody can tell. Of two StorageClasses a volume gets the one that was made last, an Ingress ' +
    'without a class is refused, and so is the second PriorityClass itself. Classes that the cluster has already are ' +
    'not seen.',
  fix: 'Take the mark of the default from all but one.',
  sources: [
    'https://kubernetes.io/docs/concepts/storage/storage-classes/#default-storageclass',
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#default-ingress-class',
    'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#priorityclass',
  ],
  check: ({ defaults }) =>
    [...groupBy(defaults, ({ object }) => object.kind)].flatMap(([kind, [first, ...others]]) =>
      others.flatMap(({ object, field }) => {
        if (first === undefined || object.name === first.object.name) return []; // DUPLICATE_OBJECT says it
        return {
          object,
          field,
          message: `${kind} "${first.object.name}" is the default too: ${outcomes[kind] ?? 'one is chosen by chance'}`,
          found: 'true',
          accepted: `one default ${kind}`,
          fix: `take the mark from "${object.name}" or from "${first.object.name}"`,
        };
      }),
    ),
};
