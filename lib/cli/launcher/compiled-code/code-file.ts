import { hash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { orUndefined } from '../../../problem/or-undefined'; // alone: the launcher loads this
import { replaceFile } from '../../files';

/** What V8 made of a bundle in earlier runs. */
export interface CompiledCode {
  /** Commands that have run with it: the functions that they called are in it. */
  readonly commands: readonly string[];
  readonly data: Buffer;
}

const newline = 0x0a;

/**
 * Undefined if there is none, it belongs to another state of the bundle, or a byte of it is damaged: V8 looks at the version
 * and the length of the source, and believes the rest.
 *
 * @param state of the bundle
 */
export function readCompiledCode(file: string, state: string): CompiledCode | undefined {
  const bytes = orUndefined(() => readFileSync(file));
  const end = bytes?.indexOf(newline) ?? -1;
  if (bytes === undefined || end < 0) return undefined;
  const [digest = '', words = ''] = bytes.toString('utf8', 0, end).split(' ', 2);
  const data = bytes.subarray(end + 1);
  return digest === digestOf(state, words, data) ? { commands: words.split(','), data } : undefined;
}

/** A folder that cannot be written to keeps nothing, and the next run compiles again. */
export function writeCompiledCode(file: string, state: string, { commands, data }: CompiledCode): void {
  const words = commands.join(',');
  orUndefined(() => {
    mkdirSync(dirname(file), { recursive: true });
    replaceFile(file, [Buffer.from(`${digestOf(state, words, data)} ${words}\n`), data]);
  });
}

function digestOf(state: string, words: string, data: Buffer): string {
  return hash('sha256', JSON.stringify([process.version, process.arch, state, words, hash('sha256', data)]));
}
