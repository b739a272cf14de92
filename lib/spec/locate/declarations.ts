import { dirname, join } from 'node:path';
import ts from 'typescript';

/** An expression, the file that it stands in, and what to point at: the property where there is one. */
export interface Found {
  readonly node: ts.Expression;
  readonly file: ts.SourceFile;
  readonly mark: ts.Node;
}

/** Parses a file, or gives nothing where it may not be read. */
export type Read = (path: string) => ts.SourceFile | undefined;

/** The value of a constant of a file, its own or an imported one. */
export function valueOf(file: ts.SourceFile, name: string, read: Read): Found | undefined {
  return search(file, name, { read, seen: new Set() }, ownOrImported);
}

/** The value that a file exports under a name, directly or through other files. */
export function exported(file: ts.SourceFile, name: string, read: Read): Found | undefined {
  return search(file, name, { read, seen: new Set() }, ownOrReexported);
}

interface Search {
  readonly read: Read;
  /** Files and names that were asked already: files can import and export each other. */
  readonly seen: Set<string>;
}

type Lookup = (file: ts.SourceFile, name: string, context: Search) => Found | undefined;

function search(file: ts.SourceFile, name: string, context: Search, lookUp: Lookup): Found | undefined {
  const asked = `${lookUp.name} ${name} ${file.fileName}`;
  if (context.seen.has(asked)) return undefined;
  context.seen.add(asked);
  return lookUp(file, name, context);
}

function ownOrImported(file: ts.SourceFile, name: string, context: Search): Found | undefined {
  return ownConstant(file, name) ?? importedConstant(file, name, context);
}

function ownOrReexported(file: ts.SourceFile, name: string, context: Search): Found | undefined {
  const own = search(file, name, context, ownOrImported);
  if (own) return own;
  for (const statement of file.statements) {
    const found = inExport(statement, file, name, context);
    if (found) return found;
  }
  return undefined;
}

/** `export default`, `export { x as y }` and `export ... from`. */
function inExport(statement: ts.Statement, file: ts.SourceFile, name: string, context: Search): Found | undefined {
  if (ts.isExportAssignment(statement) && name === 'default') {
    return { node: statement.expression, file, mark: statement };
  }
  if (!ts.isExportDeclaration(statement)) return undefined;
  const inner = nameBefore(statement.exportClause, name);
  if (inner === undefined) return undefined;
  const specifier = statement.moduleSpecifier;
  if (specifier === undefined) return search(file, inner, context, ownOrImported);
  const module = ts.isStringLiteral(specifier) ? resolveModule(file, specifier.text, context.read) : undefined;
  return module && search(module, inner, context, ownOrReexported);
}

/** What a name is called before `as`; undefined where the clause does not export it. */
function nameBefore(clause: ts.NamedExportBindings | undefined, name: string): string | undefined {
  if (clause === undefined) return name; // export *
  if (!ts.isNamedExports(clause)) return undefined;
  const element = clause.elements.find((one) => one.name.text === name);
  return element && (element.propertyName ?? element.name).text;
}

function ownConstant(file: ts.SourceFile, name: string): Found | undefined {
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const declarations = statement.declarationList.declarations;
    const declaration = declarations.find((one) => ts.isIdentifier(one.name) && one.name.text === name);
    if (declaration?.initializer) return { node: declaration.initializer, file, mark: declaration };
  }
  return undefined;
}

function importedConstant(file: ts.SourceFile, name: string, context: Search): Found | undefined {
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const wanted = importedName(statement.importClause, name);
    const module = wanted && resolveModule(file, statement.moduleSpecifier.text, context.read);
    if (wanted && module) return search(module, wanted, context, ownOrReexported);
  }
  return undefined;
}

function importedName(clause: ts.ImportClause | undefined, name: string): string | undefined {
  if (clause?.name?.text === name) return 'default';
  const bindings = clause?.namedBindings;
  if (!bindings || !ts.isNamedImports(bindings)) return undefined;
  const element = bindings.elements.find((one) => one.name.text === name);
  return element && (element.propertyName ?? element.name).text;
}

function resolveModule(from: ts.SourceFile, specifier: string, read: Read): ts.SourceFile | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const base = join(dirname(from.fileName), specifier);
  const candidates = [base, `${base}.ts`, join(base, 'index.ts')].filter((path) => path.endsWith('.ts'));
  return candidates.map(read).find((file) => file !== undefined);
}
