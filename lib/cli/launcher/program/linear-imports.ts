import { readFile } from 'node:fs/promises';
import type { OnLoadResult, Plugin } from 'esbuild';

/** How generated classes leave out what is undefined: each key copies all keys before it. */
const quadratic = 'Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})';

/** The same in one copy. The keys are those of a literal, so that none of them is `__proto__`. */
const linear = `
function keelson_withoutUndefined(map) {
  const result = {};
  for (const key in map) if (map[key] !== undefined) result[key] = map[key];
  return result;
}
`;

/**
 * Makes the `toJson` of the classes that `cdk8s import` generates (of cdk8s-plus-28, and those in `imports/`) twice as
 * fast, while esbuild bundles them. A text that is not exactly the one known is left as it is: slower, never different.
 */
export const linearImports: Plugin = {
  name: 'linear-imports',
  setup(build) {
    build.onLoad({ filter: /[\\/]imports[\\/][\w.-]+\.[jt]s$/ }, async ({ path }): Promise<OnLoadResult> => {
      return { contents: withLinearCopies(await readFile(path, 'utf8')), loader: path.endsWith('.ts') ? 'ts' : 'js' };
    });
  },
};

/** The source of a module with the slow copies replaced; the same text where there are none. */
export function withLinearCopies(source: string): string {
  const quick = source.replaceAll(quadratic, 'keelson_withoutUndefined(result)');
  return quick === source ? source : quick + linear;
}
