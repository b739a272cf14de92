import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crdSchemas, kindKey, type CustomKind, type CustomKinds } from '../../kubernetes';
import { PlatformError } from '../../problem';
import { readManifests } from '../../tree';
import { collectProblems } from '../collect-problems';
import { onDisk } from '../on-disk';
import { definitionFiles, definitionsFolder } from './definition-files';
import { readSummary, writeSummary } from './summary';

export interface ProjectKinds {
  readonly crds: CustomKinds;
  /** Of all definitions: equal digests mean equal kinds. */
  readonly digest: string;
}

/**
 * The custom kinds that a project's clusters know: those of its `imports/crds/*.yaml`, and below them those of the
 * package, whose charts make such resources. Reading the definitions takes a second, so what they say is kept in
 * `.keelson/crds` by the hash of their text; a schema is parsed when it is asked for.
 *
 * @param packageFolder of keelson; default: only the project's definitions count
 * @throws PlatformError `CRD_INVALID`, or what is wrong with a file's YAML
 */
export function readProjectKinds(project: string, packageFolder = project): ProjectKinds {
  const digest = createHash('sha256');
  const folders =
    packageFolder === project ? [ownDefinitions(project)] : [ofPackage(packageFolder), ownDefinitions(project)];
  const kinds = collectProblems(folders.flatMap(filesOf), ({ path, shown, definitions }) =>
    onDisk('CRD_UNREADABLE', () => {
      const text = readFileSync(path, 'utf8');
      digest.update(text);
      return kindsOfFile(text, shown, definitions);
    }),
  );
  const crds = new Map(kinds.flat().map((kind) => [kindKey(kind.apiVersion, kind.kind), kind]));
  return { crds, digest: digest.digest('hex') };
}

/** The custom kinds alone, see `readProjectKinds`. */
export function readCustomKinds(project: string, packageFolder?: string): CustomKinds {
  return readProjectKinds(project, packageFolder).crds;
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

interface Definitions {
  readonly folder: string;
  /** How a problem names the folder. */
  readonly shown: string;
  /** Where what they say is kept: the first is written too. */
  readonly summaries: readonly [string, ...string[]];
}

function ownDefinitions(project: string): Definitions {
  return { folder: project, shown: definitionsFolder, summaries: [join(project, '.keelson/crds')] };
}

/** `npm run build` has read those of the published package. */
function ofPackage(folder: string): Definitions {
  const summaries = [join(folder, '.keelson/crds'), join(folder, 'build/crds')] as const;
  return { folder, shown: join(folder, definitionsFolder), summaries };
}

interface DefinitionFile {
  readonly path: string;
  readonly shown: string;
  readonly definitions: Definitions;
}

function filesOf(definitions: Definitions): readonly DefinitionFile[] {
  const { folder, shown } = definitions;
  return definitionFiles(folder).map((name) => ({
    path: join(folder, definitionsFolder, name),
    shown: `${shown}/${name}`,
    definitions,
  }));
}

function kindsOfFile(text: string, file: string, { summaries }: Definitions): readonly CustomKind[] {
  for (const folder of summaries) {
    const known = readSummary(folder, text);
    if (known !== undefined) return known;
  }
  const kinds = kindsOf(text, file);
  writeSummary(summaries[0], text, kinds);
  return kinds;
}
