import { checkManifests, describeObjectId, rules, type Finding } from '../../../check';
import {
  crdSchemas,
  defaultKubernetesVersion,
  kindKey,
  kubernetesVersions,
  type CustomKinds,
} from '../../../kubernetes';
import { fieldSteps, identityOf, type Manifest } from '../../../manifest';
import { PlatformError, type Problem } from '../../../problem';
import { readManifestFiles, readManifests, type ForeignDocument, type ReadManifests } from '../../../tree';
import type { Outcome, Session } from '../../command';
import { readCustomKinds } from '../../crds/read-custom-kinds';
import { count } from '../../output/count';
import { UsageError, unknownNames } from '../../usage-error';

export interface FileOptions {
  readonly kubernetesVersion?: string;
  readonly crds?: readonly string[];
  readonly off?: readonly string[];
}

/**
 * Checks YAML from anywhere with every rule that needs no spec; all files together are one environment.
 *
 * @param paths files and folders; `-` is the standard input
 * @throws UsageError for a version or a code that there is none of
 */
export async function validateFiles(
  session: Session,
  paths: readonly string[],
  options: FileOptions,
): Promise<Outcome> {
  const version = versionOf(options.kubernetesVersion);
  const off = codesOf(options.off ?? []);
  const { documents, problems } = await readAll(session, paths);
  const definitions = readManifestFiles(options.crds ?? []);
  const crds = customKinds(session, [...definitions.documents, ...documents]);
  const manifests = documents.map(manifestOf);
  session.progress(`checking ${count(manifests.length, 'object')} ...`);
  const findings = checkManifests(manifests, { kubernetesVersion: version, crds });
  const places = placesOf(documents);
  const told = [
    ...problems,
    ...definitions.problems,
    ...findings.filter(({ code }) => !off.includes(code)).map((finding) => problemOf(finding, places)),
  ];
  const files = new Set(documents.map(({ file }) => file)).size;
  return {
    lines: told.length > 0 ? [] : [`${count(files, 'file')}, ${count(documents.length, 'object')}: no problems`],
    data: { files, objects: documents.length, kubernetesVersion: version },
    problems: told,
  };
}

async function readAll(session: Session, paths: readonly string[]): Promise<ReadManifests> {
  const onDisk = readManifestFiles(paths.filter((path) => path !== '-'));
  if (!paths.includes('-')) return onDisk;
  const typed = readManifests(await session.stdin(), { file: 'standard input' });
  return {
    documents: [...onDisk.documents, ...typed.documents],
    problems: [...onDisk.problems, ...typed.problems],
  };
}

function versionOf(given: string = defaultKubernetesVersion): (typeof kubernetesVersions)[number] {
  const version = kubernetesVersions.find((known) => known === given.replace(/^v/, ''));
  if (version === undefined) throw new UsageError(unknownNames('Kubernetes version', [given], kubernetesVersions));
  return version;
}

function codesOf(given: readonly string[]): readonly string[] {
  const known = rules.map(({ code }) => code);
  const problems = unknownNames('rule', given, known);
  if (problems.length > 0) throw new UsageError(problems);
  return given;
}

/** Definitions among the files count, those of the project that the command runs in, and keelson's own. */
function customKinds({ project, packageFolder }: Session, documents: readonly ForeignDocument[]): CustomKinds {
  const definitions = documents.filter(({ body }) => body.kind === 'CustomResourceDefinition');
  const given = definitions.flatMap(({ body }) => [...kindsIn(body)]);
  return new Map([
    ...readCustomKinds(project, packageFolder),
    ...given.map((kind) => [kindKey(kind.apiVersion, kind.kind), kind] as const),
  ]);
}

function kindsIn(definition: unknown): Iterable<ReturnType<CustomKinds['get']> & object> {
  try {
    return crdSchemas([definition]).values();
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return []; // the rule about schemas says what is wrong with the definition
  }
}

function manifestOf({ body, file }: ForeignDocument): Manifest {
  return { body, bundle: file, construct: file };
}

type Places = ReadonlyMap<string, ForeignDocument>;

/** Documents by file and identity; of two with one identity the first. */
function placesOf(documents: readonly ForeignDocument[]): Places {
  return new Map(documents.toReversed().map((document) => [`${document.file} ${identityOf(document.body)}`, document]));
}

function problemOf({ object, spec: _spec, ...finding }: Finding, places: Places): Problem {
  if (object === undefined) return finding;
  const { apiVersion, kind, namespace, name, bundle } = object;
  const metadata = { name, ...(namespace !== undefined && { namespace }) };
  const document = places.get(`${bundle} ${identityOf({ apiVersion, kind, metadata })}`);
  const line = finding.field === undefined ? undefined : lineOf(document, finding.field);
  return {
    ...finding,
    object: describeObjectId(object),
    file: bundle,
    ...(document && { line: line ?? document.line }),
  };
}

/** The field's line; of a field that is missing, the line of the nearest block around it. */
function lineOf(document: ForeignDocument | undefined, field: string): number | undefined {
  for (let steps = fieldSteps(field); steps.length > 0; steps = steps.slice(0, -1)) {
    const line = document?.lineOf(steps);
    if (line !== undefined) return line;
  }
  return undefined;
}
