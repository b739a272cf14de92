import { oncePer } from './once-per';
import type { PodTemplate } from './pod-templates';
import { fieldsOf, isFields, listOf, type Fields } from './read-field';

const lists = ['initContainers', 'containers', 'ephemeralContainers'] as const;

/** One container of a pod. */
export interface PodContainer {
  /** Where it stands in the object, such as `spec.template.spec.containers[0]`. */
  readonly path: string;
  readonly list: (typeof lists)[number];
  readonly fields: Fields;
}

/** All containers of a pod, in the order in which they start. */
export const containersOf = oncePer(({ path, spec }: PodTemplate): readonly PodContainer[] =>
  lists.flatMap((list) =>
    listOf(spec[list]).flatMap((container, index) =>
      isFields(container)
        ? [{ path: fieldPath(path, 'spec', `${list}[${index}]`), list, fields: fieldsOf(container) }]
        : [],
    ),
  ),
);

/** Joins the parts of a path; empty ones, such as the path of a Pod's own template, leave no dot. */
export function fieldPath(first: string, ...rest: readonly string[]): string {
  let path = first;
  for (const part of rest) {
    if (part !== '') path = path === '' ? part : `${path}.${part}`;
  }
  return path;
}
