/** Stands for the namespace of objects that say none: whoever applies them decides. */
export const unsaid = '';

/**
 * The namespaces in which an object may lie that one in `namespace` means. Charts write the namespace into some of their
 * objects only, so one that says none may lie anywhere; without any word it is `default`.
 */
export function reachable(namespace: string | undefined): readonly string[] {
  return namespace === undefined ? [unsaid, 'default'] : [namespace, unsaid];
}

/** A namespace for people. */
export function namespaceText(namespace: string | undefined): string {
  return namespace === undefined ? 'the same namespace' : `namespace ${namespace}`;
}
