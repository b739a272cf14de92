import type { Format } from './format';
import { github } from './github';
import { json } from './json';
import { sarif } from './sarif';

export type { Ending, Format } from './format';

/** Formats for programs, by the name that `--format` takes. `text`, for people, is everything else. */
export const formats: { readonly [name: string]: Format } = { json, sarif, github };

export const formatNames: readonly string[] = ['text', ...Object.keys(formats)];

/**
 * The format that the arguments ask for; undefined for text. Read before the command line is, so that wrong usage is
 * told in the format too; a name that is none is told as wrong usage, in text.
 */
export function formatOf(argv: readonly string[]): Format | undefined {
  if (argv.includes('--json')) return json;
  const at = argv.lastIndexOf('--format');
  const name =
    at === -1 ? argv.findLast((word) => word.startsWith('--format='))?.slice('--format='.length) : argv[at + 1];
  return name !== undefined && Object.hasOwn(formats, name) ? formats[name] : undefined;
}
