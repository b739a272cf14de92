import { readFileSync, statSync } from 'node:fs';
import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { isFields, type Fields } from '../../manifest';
import { withinProject } from '../files/within-project';
import { foreignError } from '../foreign-error';

/** One kustomization.yaml. */
export interface KustomizationFile {
  /** Relative to the project. */
  readonly file: string;
  /** Folder that it stands in, relative to the project. */
  readonly folder: string;
  readonly fields: Fields;
  /** Line of a field, from 1. */
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

const names = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
/** People write these by hand. */
const mostBytes = 256 * 1024;

/**
 * Reads the kustomization of a folder.
 *
 * @throws PlatformError `FOREIGN_KUSTOMIZATION` unless the folder has exactly one that can be read
 */
export function readKustomization(folder: string, project: string): KustomizationFile {
  const { real } = withinProject(folder, project);
  const found = names.filter((name) => statSync(`${real}/${name}`, { throwIfNoEntry: false }) !== undefined);
  const [name] = found;
  if (name === undefined || found.length > 1) {
    const told = found.length === 0 ? 'none' : found.join(', ');
    throw foreignError('FOREIGN_KUSTOMIZATION', 'the folder needs one kustomization.yaml', {
      file: folder,
      found: told,
    });
  }
  const file = folder === '.' ? name : `${folder}/${name}`;
  const path = withinProject(file, project).real;
  if (statSync(path).size > mostBytes) throw unreadable(file, 1, 'it is too large');
  return { folder, ...parse(readFileSync(path, 'utf8'), file) };
}

function parse(text: string, file: string): Omit<KustomizationFile, 'folder'> {
  const lines = new LineCounter();
  const document = compose(text, lines, file);
  const [error] = document.errors;
  if (error) throw unreadable(file, lines.linePos(error.pos[0]).line, error.message.split('\n')[0] ?? '');
  const fields: unknown = document.toJS({ maxAliasCount: 0 }); // nobody needs aliases here
  if (!isFields(fields)) throw unreadable(file, 1, 'it is no map');
  return {
    file,
    fields,
    lineOf(at) {
      const node: unknown = at.length === 1 ? keyOf(document.contents, at[0]) : document.getIn(at, true);
      const offset = isNode(node) ? node.range?.[0] : undefined;
      return lines.linePos(offset ?? 0).line;
    },
  };
}

/** YAML 1.1, as kustomize reads it: two parsers that differ would let one see what the other does not. */
function compose(text: string, lines: LineCounter, file: string): ReturnType<typeof parseDocument> {
  try {
    const document = parseDocument(text, { version: '1.1', lineCounter: lines, prettyErrors: false });
    document.toJS({ maxAliasCount: 0 });
    return document;
  } catch (error) {
    throw unreadable(file, 1, error instanceof Error ? error.message : String(error)); // nested too deep, or an alias
  }
}

function keyOf(contents: unknown, name: unknown): unknown {
  if (!isMap(contents)) return undefined;
  return contents.items.find(({ key }) => isNode(key) && String(key) === name)?.key;
}

function unreadable(file: string, line: number, found: string): Error {
  return foreignError('FOREIGN_KUSTOMIZATION', 'the kustomization cannot be read', { file, line, found });
}
