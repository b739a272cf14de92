import type { z } from 'zod';
import type { Path, Tree } from '../layers';
import type { Finding } from '../rules/finding';
import { findingsOf } from './findings-of-issue';
import { foreignValues } from './foreign-values';

/** Either a parsed value or everything that is wrong with it. */
export type Parsed<T> =
  | { readonly value: T; readonly findings: readonly [] }
  | { readonly value?: never; readonly findings: readonly Finding[] };

/**
 * Parses a merged tree with a schema and says in the user's terms what is wrong.
 *
 * @param at where the tree stands within the environment
 */
export function parse<Schema extends z.ZodType>(schema: Schema, tree: Tree, at: Path): Parsed<z.output<Schema>> {
  const result = schema.safeParse(tree);
  const refused = (result.error?.issues ?? []).flatMap((issue) => findingsOf(issue, { schema, tree, at }));
  const findings = once(refused, foreignValues(tree, at));
  return result.success && findings.length === 0 ? { value: result.data, findings: [] } : { findings };
}

/** Drops what follows from another finding: what a Date lacks, the length of a value that should be text. */
function once(refused: readonly Finding[], foreign: readonly Finding[]): readonly Finding[] {
  const told = refused.filter(({ path }, index) => {
    const isRepeated = refused.slice(0, index).some((other) => other.code === 'SPEC_TYPE' && isSame(other.path, path));
    return !isRepeated && !foreign.some((other) => isBelow(path, other.path));
  });
  return [
    ...told,
    ...foreign.filter(({ path }) => !told.some((other) => isSame(other.path, path) || isBelow(path, other.path))),
  ];
}

function isSame(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((key, index) => key === other[index]);
}

function isBelow(path: Path, upper: Path): boolean {
  return path.length > upper.length && isSame(path.slice(0, upper.length), upper);
}
