import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import { isTree, type Path, type Tree } from '../layers';
import { show } from '../rules/finding';
import { readWrittenPins } from './written-pins';

/** What keeps a file from being read. */
export interface FileFault {
  readonly message: string;
  /** From 1. */
  readonly line: number;
  readonly found?: string;
}

/** The data of a file of pins, or why there is none. */
export interface ParsedPinFile {
  readonly tree: Tree | undefined;
  readonly faults: readonly FileFault[];
  /** Line of a key, or of the nearest one above it that the file has. */
  readonly lineOf: (path: Path) => number;
}

/** Reads the YAML of a file of pins. An empty file has no pins. */
export function parsePinFile(text: string): ParsedPinFile {
  const tree = readWrittenPins(text);
  if (tree === undefined) return parseByLibrary(text);
  let parsed: ParsedPinFile | undefined; // only a pin that is wrong needs its line
  return { tree, faults: [], lineOf: (path) => (parsed ??= parseByLibrary(text)).lineOf(path) };
}

function parseByLibrary(text: string): ParsedPinFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number): number => lines.linePos(offset).line || 1;
  const lineOf = (path: Path): number => at(offsetOf(document, path));
  const faults = faultsOf(document, text, at);
  if (faults.length > 0) return { tree: undefined, faults, lineOf };
  const tree: unknown = document.toJS() ?? {};
  if (isTree(tree)) return { tree, faults, lineOf };
  const message = 'the file is not a map from image name to pin';
  return { tree: undefined, faults: [{ message, line: 1, found: show(tree) }], lineOf };
}

/** Faults of form that are told: one that is missed often makes the rest of the file look wrong. */
const most = 5;

function faultsOf(document: Document, text: string, at: (offset: number) => number): FileFault[] {
  const conflict = text.search(/^<{7} /m);
  if (conflict >= 0) return [{ message: 'the file holds an unsolved merge conflict', line: at(conflict) }];
  const faults: FileFault[] = [...document.errors, ...document.warnings].slice(0, most).map((error) => {
    return { message: firstLine(error.message), line: at(error.pos[0]) };
  });
  const report = (message: string, { range }: Node, found: string): void => {
    faults.push({ message, line: at(range?.[0] ?? 0), found });
  };
  visit(document, {
    Alias: (_key, alias) => report('an alias stands in for a value', alias, `*${alias.source}`),
    Pair: (_key, { key }) =>
      isCollection(key) ? report('a key is no text', key, isMap(key) ? 'a map' : 'a list') : undefined,
  });
  return faults;
}

function offsetOf(document: Document, path: Path): number {
  let offset = 0;
  let node: unknown = document.contents;
  for (const wanted of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === wanted) : undefined;
    if (!pair || !isNode(pair.key)) return offset;
    offset = pair.key.range?.[0] ?? offset;
    node = pair.value;
  }
  return offset;
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '')
    .replace(/ at line \d+, column \d+:?$/, '')
    .replace(/; please use .*/, '') // advice to programmers
    .replace(/^./, (letter) => letter.toLowerCase());
}
