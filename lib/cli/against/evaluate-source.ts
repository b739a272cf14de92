import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isFields } from '../../manifest';
import { PlatformError, type Problem } from '../../problem';
import type { PlatformSource } from '../../spec';
import { isBuildFailure } from '../launcher/is-build-failure';
import { buildOptions } from '../launcher/program/build-options';
import { onDisk } from '../on-disk';
import { committedModules, type CommittedModules } from './committed-modules';

export interface CommittedSource extends CommittedModules {
  /** Absolute path: packages are looked for from there. */
  readonly project: string;
}

/**
 * What the entry of a commit exports as `platform`. Its bundle lies in `.keelson/` as long as it is loaded.
 *
 * @throws PlatformError `AGAINST_BROKEN_SOURCE` if it cannot be bundled, fails while it is evaluated, or exports none
 */
export async function evaluateSource(source: CommittedSource): Promise<PlatformSource> {
  const exported = load(source, await bundle(source));
  const platform: unknown = isFields(exported) ? exported['platform'] : undefined;
  if (isSource(platform)) return platform;
  const message = `${source.entry} does not export the platform`;
  throw new PlatformError([broken(source, message, { accepted: 'export const platform' })]);
}

function load(source: CommittedSource, code: string): unknown {
  const folder = onDisk('AGAINST_NOT_WRITABLE', () => {
    const own = join(source.project, '.keelson');
    mkdirSync(own, { recursive: true });
    return mkdtempSync(join(own, 'against-'));
  });
  const file = join(folder, 'platform.cjs');
  try {
    onDisk('AGAINST_NOT_WRITABLE', () => writeFileSync(file, code));
    const exported: unknown = createRequire(file)(file);
    return exported;
  } catch (error) {
    if (error instanceof PlatformError) throw error;
    const found = error instanceof Error ? error.message : String(error);
    throw new PlatformError([broken(source, 'the description of the platform fails when it is evaluated', { found })]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bundle(source: CommittedSource): Promise<string> {
  const { build } = await import('esbuild');
  try {
    const { outputFiles } = await build({
      ...buildOptions,
      entryPoints: [source.entry],
      outfile: 'platform.cjs',
      loader: {}, // data in JSON goes into the bundle: there is no folder to copy it to
      sourcemap: false,
      tsconfigRaw: {},
      plugins: [committedModules(source)],
    });
    return outputFiles[0]?.text ?? '';
  } catch (error) {
    if (!isBuildFailure(error)) throw error;
    throw new PlatformError(
      error.errors.map(({ text, location }) => {
        const place = location === null ? {} : { file: location.file.replace(/^[\w-]+:/, ''), line: location.line };
        return { ...broken(source, 'the description of the platform cannot be read', { found: text }), ...place };
      }),
    );
  }
}

function broken(
  { revision, entry }: CommittedSource,
  message: string,
  rest: Pick<Problem, 'found' | 'accepted'>,
): Problem {
  return {
    code: 'AGAINST_BROKEN_SOURCE',
    severity: 'error',
    message: `${message}, at ${revision}`,
    file: entry,
    ...rest,
  };
}

/** Resolving checks all that it holds. */
function isSource(value: unknown): value is PlatformSource {
  return isFields(value);
}
