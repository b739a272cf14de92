import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crdSchemas, kindKey, type CustomKind, type CustomKinds } from '../../kubernetes';
import { PlatformError } from '../../problem';
import { readManifests } from '../../tree';
import { collectProblems } from '../collect-problems';
import { isSystemError, onDisk } from '../on-disk';
import { readSummary, writeSummary } from './summary';

/** Where a project keeps the definitions of its custom resources. */
const projectFolder = 'imports/crds';

/**
 * The custom kinds that a project's clusters know: those of `imports/crds/*.yaml`. Reading the definitions takes a
 * second, so what they say is kept in `.keelson/crds` by the hash of their text; a schema is parsed when it is asked for.
 *
 * @throws PlatformError `CRD_INVALID`, or what is wrong with a file's YAML
 */
export function readCustomKinds(project: string): CustomKinds {
  const folder = join(project, projectFolder);
  const kinds = collectProblems(namesIn(folder), (name) =>
    onDisk('CRD_UNREADABLE', () => kindsOfFile(project, `${projectFolder}/${name}`)),
  );
  return new Map(kinds.flat().map((kind) => [kindKey(kind.apiVersion, kind.kind), kind]));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return [];
    throw error;
  }
}

function kindsOfFile(project: string, file: string): readonly CustomKind[] {
  const text = readFileSync(join(project, file), 'utf8');
  const known = readSummary(project, text);
  if (known !== undefined) return known;
  const kinds = kindsOf(text, file);
  writeSummary(project, text, kinds);
  return kinds;
}

/**
 * The custom kinds that a text defines; other objects in it are passed over.
 *
 * @throws PlatformError `CRD_INVALID`, or what is wrong with the YAML
 */
export function kindsOf(text: string, file: string): readonly CustomKind[] {
  const { documents, problems } = readManifests(text, { file });
  if (problems.length > 0) throw new PlatformError(problems);
  const definitions = documents.map(({ body }) => body).filter(({ kind }) => kind === 'CustomResourceDefinition');
  return [...crdSchemas(definitions).values()];
}
