import type { Problem } from '../../../../lib/problem';
import { readManifests, type ReadLimits } from '../../../../lib/tree';

/** The start of an object that lacks nothing. */
export const head = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n';

/** The problems of a text, each as `CODE line`. */
export function problemsOf(text: string | Uint8Array, limits: Partial<ReadLimits> = {}): string[] {
  return readManifests(text, { file: 'given.yaml', limits }).problems.map(codeAndLine);
}

export function codeAndLine({ code, line }: Problem): string {
  return `${code} ${line ?? '-'}`;
}

/** The value that a ConfigMap's field `data` is read as. */
export function dataOf(text: string): unknown {
  const { documents, problems } = readManifests(`${head}data: ${text}\n`, { file: 'given.yaml' });
  expect(problems).toEqual([]);
  return documents[0]?.body.data;
}
