/**
 * Labels of nodes. Infrastructure sets them on every node; a dedicated group and spot capacity carry
 * a taint of the same key too.
 */
export const nodeLabels = {
  /** Name of the node's group. */
  group: 'keelson.dev/node-group',
  /** `true` on spot capacity. */
  spot: 'keelson.dev/spot',
} as const;
