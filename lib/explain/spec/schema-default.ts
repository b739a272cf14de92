import { fieldAt, isFields } from '../../manifest';
import { environmentSchema } from '../../spec/environment/environment-schema';
import { mergeAll, type Path, type SourcedTree } from '../../spec/layers';
import { serviceSchema } from '../../spec/service/service-schema';
import type { Fields } from '../../manifest';

/**
 * What the schema would give if no layer set the value: the same layers are parsed without it.
 *
 * @returns undefined where the spec needs somebody to set it, or would have no such value
 */
export function schemaDefault(trees: readonly SourcedTree[], path: Path, isService: boolean): unknown {
  const merged = mergeAll(trees.map(({ tree }) => tree));
  const result = (isService ? serviceSchema : environmentSchema).safeParse(without(merged, path));
  return result.success ? fieldAt(result.data, ...path) : undefined;
}

function without(tree: Fields, [key = '', ...rest]: Path): Fields {
  if (!Object.hasOwn(tree, key)) return tree;
  const { [key]: inner, ...others } = tree;
  return rest.length > 0 && isFields(inner) ? { ...others, [key]: without(inner, rest) } : others;
}
