import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isSecretName } from '../../kubernetes';
import { isFields, listOf } from '../../manifest';
import type { ProjectPath } from '../files/within-project';
import type { HelmSource } from '../parse-sources';

/**
 * Texts that must not be told though helm may name them in an error: values whose name says that they are secret, of the
 * bundle, its values files and the charts' own. None of a file that cannot be read.
 */
export function secretValues(
  { values, valuesFiles = [] }: HelmSource,
  files: readonly ProjectPath[],
): readonly string[] {
  const sources = files.filter(({ path }) => path.endsWith('/values.yaml') || valuesFiles.includes(path));
  return [values, ...sources.map(read)].flatMap((one) => [...secretsIn(one, false)]);
}

function read({ real }: ProjectPath): unknown {
  try {
    return parse(readFileSync(real, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Everything below a name that says so, as a map of passwords may have any keys. */
function* secretsIn(value: unknown, isSecret: boolean): Generator<string> {
  if (isFields(value)) {
    for (const [key, inner] of Object.entries(value)) yield* secretsIn(inner, isSecret || isSecretName(key));
  } else if (Array.isArray(value)) {
    for (const inner of listOf(value)) yield* secretsIn(inner, isSecret);
  } else if (isSecret && typeof value === 'string' && value.trim() !== '') yield value;
}
