const step = /\.?([^.[\]]+)|\[(\d+)\]|\["((?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*)"\]/guy;

/**
 * The keys and positions of a field as problems write it.
 *
 * @example fieldSteps('metadata.labels["app.kubernetes.io/name"]') // ['metadata', 'labels', 'app.kubernetes.io/name']
 */
export function fieldSteps(field: string): readonly (string | number)[] {
  return [...field.matchAll(step)].map(([, key, position, quoted]) => {
    if (position !== undefined) return Number(position);
    return key ?? String(JSON.parse(`"${quoted}"`));
  });
}
