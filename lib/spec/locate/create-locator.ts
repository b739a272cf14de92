import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import ts from 'typescript';
import type { Path } from '../layers';
import { exported, valueOf, type Found, type Read } from './declarations';
import type { Locate } from './locate';

/** Where a platform's source begins. */
export interface SourceEntry {
  /** The project's folder; files are reported relative to it, and none outside it is read. */
  readonly folder: string;
  /** The file that exports the platform, relative to the folder. */
  readonly file: string;
  /** Name of the export. */
  readonly name: string;
}

/**
 * Finds where a value of the platform was written, by following its path through the TypeScript sources: properties,
 * elements (by position or by their `name`), what functions return, spreads, constants and imports. Where it cannot follow (a computed value) it gives the nearest place around.
 */
export function createLocator(entry: SourceEntry): Locate {
  const files = new Map<string, ts.SourceFile | undefined>();
  const read = (path: string): ts.SourceFile | undefined => {
    if (!files.has(path)) files.set(path, parseFile(path, entry.folder));
    return files.get(path);
  };
  return (path) => {
    const main = read(resolve(entry.folder, entry.file));
    const start = main && exported(main, entry.name, read);
    return start && place(follow(start, path, read), entry.folder);
  };
}

function parseFile(path: string, folder: string): ts.SourceFile | undefined {
  const within = relative(folder, path);
  if (within.startsWith('..') || isAbsolute(within) || !existsSync(path)) return undefined;
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
}

function place({ mark, file }: Found, folder: string): { file: string; line: number } {
  const { line } = file.getLineAndCharacterOfPosition(mark.getStart(file));
  return { file: relative(folder, file.fileName), line: line + 1 };
}

function follow(start: Found, path: Path, read: Read): Found {
  let here = start;
  for (const key of path) {
    const next = step(here, key, { read, visited: new Set() });
    if (next === undefined) break;
    here = next;
  }
  return here;
}

interface Search {
  readonly read: Read;
  /** Names that were looked through on the way to one key: constants can lead in a circle. */
  readonly visited: Set<ts.Node>;
}

/** The value of one key of an expression, if it can be told. */
function step(from: Found, key: string, search: Search): Found | undefined {
  const { node, file } = reduce(from, search);
  if (ts.isArrayLiteralExpression(node)) return inList(node, key, { file, search });
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  for (const property of [...node.properties].reverse()) {
    const found = ts.isSpreadAssignment(property)
      ? step({ node: property.expression, file, mark: property }, key, search)
      : inProperty(property, key, file);
    if (found) return found;
  }
  return undefined;
}

/** An element by its position, or by the name that it says. */
function inList(
  { elements }: ts.ArrayLiteralExpression,
  key: string,
  { file, search }: { readonly file: ts.SourceFile; readonly search: Search },
): Found | undefined {
  const all = elements.map((element): Found => ({ node: element, file, mark: element }));
  if (/^\d+$/.test(key)) return all[Number(key)];
  return all.find((element) => {
    const name = step(element, 'name', { ...search, visited: new Set() })?.node;
    return name !== undefined && ts.isStringLiteralLike(name) && name.text === key;
  });
}

function inProperty(property: ts.ObjectLiteralElementLike, key: string, file: ts.SourceFile): Found | undefined {
  if (property.name === undefined || nameOf(property.name) !== key) return undefined;
  if (ts.isPropertyAssignment(property)) return { node: property.initializer, file, mark: property };
  if (ts.isMethodDeclaration(property)) {
    const node = property.body && returned(property.body);
    return node && { node, file, mark: property };
  }
  return ts.isShorthandPropertyAssignment(property) ? { node: property.name, file, mark: property } : undefined;
}

function nameOf(name: ts.PropertyName): string | undefined {
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) return name.text;
  return ts.isComputedPropertyName(name) && ts.isStringLiteralLike(name.expression) ? name.expression.text : undefined;
}

/** Looks through parentheses, `satisfies`, `as`, constants and imports to the expression behind. */
function reduce(found: Found, search: Search): Found {
  const next = search.visited.has(found.node) ? undefined : behind(found, search);
  return next ? reduce(next, search) : found;
}

/** What a function gives, if it does so in one place. */
function returned(body: ts.ConciseBody): ts.Expression | undefined {
  if (!ts.isBlock(body)) return body;
  const returns = body.statements.filter(ts.isReturnStatement);
  return returns.length === 1 ? returns[0]?.expression : undefined;
}

/** What an expression stands for, one step further; undefined for one that stands for itself. */
function behind(found: Found, search: Search): Found | undefined {
  const { node, file } = found;
  const inner = within(node);
  if (inner) return { ...found, node: inner };
  search.visited.add(node);
  if (ts.isPropertyAccessExpression(node)) return step({ ...found, node: node.expression }, node.name.text, search);
  return ts.isIdentifier(node) ? valueOf(file, node.text, search.read) : undefined;
}

/** The expression that another one is but a wrapping of. */
function within(node: ts.Expression): ts.Expression | undefined {
  if (ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node) || ts.isAsExpression(node)) {
    return node.expression;
  }
  if (ts.isCallExpression(node)) return node.arguments[0];
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node) ? returned(node.body) : undefined;
}
