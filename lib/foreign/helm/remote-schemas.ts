import { readFileSync } from 'node:fs';
import { isFields, listOf, textOf, type Fields } from '../../manifest';
import type { Problem } from '../../problem';
import type { ProjectPath } from '../files/within-project';

/** The schemas of JSON Schema itself, which helm has built in. */
const builtIn = /^https?:\/\/json-schema\.org\/draft/;

/**
 * `FOREIGN_REMOTE` for each reference of a values schema to another one: helm would fetch it, or read it from anywhere on
 * the disk. A schema that cannot be read is left to helm.
 */
export function remoteSchemas({ path, real }: ProjectPath): readonly Problem[] {
  const text = readFileSync(real, 'utf8');
  const schemas = [...schemasIn(parsed(text))];
  const own = new Set(schemas.map((schema) => textOf(schema['$id'])?.replace(/#.*$/, '')));
  const isElsewhere = (reference: string): boolean =>
    !reference.startsWith('#') && !builtIn.test(reference) && !own.has(reference.replace(/#.*$/, ''));
  const references = schemas.flatMap((schema) => [schema['$ref'], schema['$dynamicRef'], schema['$recursiveRef']]);
  return references
    .filter((reference) => typeof reference === 'string')
    .filter(isElsewhere)
    .map((found) => ({
      code: 'FOREIGN_REMOTE',
      severity: 'error',
      message: 'the values schema names one elsewhere, and nothing outside of the project is read',
      file: path,
      line: text.slice(0, Math.max(0, text.indexOf(found))).split('\n').length,
      found,
      fix: 'write the schema itself in its place',
    }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Every map within, for each could be a schema. A list of what is pending, for a file may be nested without end. */
function* schemasIn(value: unknown): Generator<Fields> {
  const pending = [value];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (isFields(next)) yield next;
    const inner: readonly unknown[] = isFields(next) ? Object.values(next) : listOf(next);
    for (const one of inner) pending.push(one);
  }
}
