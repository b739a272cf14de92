import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { areUnchanged, replaceFile, stateOf, type SourceStates } from '../../files';

/** What a bundle was made from. It is written after the bundle: whoever finds an origin finds what it describes. */
export interface Origin {
  /** Of all that this bundle adds to the code that renders: equal digests, equal results. */
  readonly digest: string;
  readonly sources: SourceStates;
  /** State of the bundle itself. */
  readonly bundle: string;
  /** Modules that it asks of the other bundle, or offers to it; relative to the package. */
  readonly modules: readonly string[];
  /** Version of esbuild, and of the format of this file. */
  readonly maker: string;
}

/**
 * The origin of a bundle that is whole and whose sources are as they were; a missing or damaged file counts as a change.
 *
 * @param folder that paths of sources are relative to
 */
export function currentOrigin(folder: string, bundle: string, maker: string): Origin | undefined {
  const origin = readOrigin(bundle);
  if (origin?.maker !== maker || origin.bundle !== stateOf(bundle)) return undefined;
  return areUnchanged(folder, origin.sources) ? origin : undefined;
}

/** What the last bundle of this name asked of the other one, whether it is current or not. */
export function lastModules(bundle: string): readonly string[] {
  return readOrigin(bundle)?.modules ?? [];
}

export function writeOrigin(bundle: string, origin: Omit<Origin, 'bundle'>): Origin {
  const whole: Origin = { ...origin, bundle: stateOf(bundle) };
  replaceFile(originOf(bundle), JSON.stringify(whole));
  return whole;
}

export function digestOf(contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(`${content.length} `).update(content);
  return hash.digest('hex');
}

function readOrigin(bundle: string): Origin | undefined {
  try {
    const origin: unknown = JSON.parse(readFileSync(originOf(bundle), 'utf8'));
    return isOrigin(origin) ? origin : undefined;
  } catch {
    return undefined;
  }
}

/** As far as damage goes: only this program writes the file, and the maker says which form it has. */
function isOrigin(value: unknown): value is Origin {
  return typeof value === 'object' && value !== null && ['digest', 'sources', 'modules'].every((key) => key in value);
}

function originOf(bundle: string): string {
  return `${bundle}.origin.json`;
}
