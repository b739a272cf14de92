import { hash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { isJsonSchema, type CustomKind, type JsonSchema } from '../../kubernetes';
import { isSystemError, orUndefined } from '../../problem';
import { replaceFile } from '../files';

/** First line of a summary. Each of the lines after it is the schema of one kind. */
const head = z.object({
  /** Of everything after the first line: a damaged summary is made anew, never trusted. */
  digest: z.string(),
  kinds: z.array(z.object({ apiVersion: z.string(), kind: z.string(), namespaced: z.boolean() })),
});

/**
 * What an earlier run wrote of a text of definitions; undefined if there is nothing, or nothing whole.
 *
 * @param folder of summaries
 */
export function readSummary(folder: string, text: string): readonly CustomKind[] | undefined {
  const summary = readIfThere(pathOf(folder, text));
  const [first = '', ...schemas] = summary?.split('\n') ?? [];
  const parsed = head.safeParse(parseJson(first));
  if (!parsed.success || parsed.data.digest !== hash('sha256', schemas.join('\n'))) return undefined;
  return parsed.data.kinds.map((kind, index) => lazily(kind, schemas[index] ?? ''));
}

/** Keeps what a text defines, where the folder can be written to. */
export function writeSummary(folder: string, text: string, kinds: readonly CustomKind[]): void {
  const rest = kinds.map(({ schema }) => JSON.stringify(schema)).join('\n');
  const names = kinds.map(({ apiVersion, kind, namespaced }) => ({ apiVersion, kind, namespaced }));
  const path = pathOf(folder, text);
  orUndefined(() => {
    mkdirSync(dirname(path), { recursive: true });
    replaceFile(path, `${JSON.stringify({ digest: hash('sha256', rest), kinds: names })}\n${rest}`);
  }); // a project that is read-only pays the second each time
}

function lazily(kind: Omit<CustomKind, 'schema'>, text: string): CustomKind {
  let schema: JsonSchema | undefined;
  return {
    ...kind,
    get schema() {
      schema ??= z.custom<JsonSchema>(isJsonSchema).parse(JSON.parse(text));
      return schema;
    },
  };
}

function pathOf(folder: string, text: string): string {
  return join(folder, hash('sha256', text));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
