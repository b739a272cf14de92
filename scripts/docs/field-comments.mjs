import { join } from 'node:path';
import ts from 'typescript';

const project = join(import.meta.dirname, '../..');

/**
 * Comments of the fields of schemas in the sources: what the code says of a field is what the docs say.
 *
 * @param {string[]} files that export schemas, relative to the project
 * @returns {(name: string) => (keys: string[]) => string} for the name of an exported schema: the comment at a path of
 * keys, where `*` stands for a key of a map; that of the field, else that of the block that it names, else nothing
 */
export function fieldComments(files) {
  const paths = files.map((file) => join(project, file));
  const program = ts.createProgram(paths, compilerOptions());
  const checker = program.getTypeChecker();
  const modules = paths.map((path) => checker.getSymbolAtLocation(program.getSourceFile(path)));
  const exported = modules.flatMap((module) => checker.getExportsOfModule(module));

  return (name) => (keys) => {
    const schema = exported.find((symbol) => symbol.name === name);
    const symbols = keys.reduce((found, key) => found.flatMap((symbol) => fieldOf(symbol, key)), [schema]);
    const texts = symbols.flatMap((symbol) => [commentOf(symbol), commentOf(blockOf(symbol))]);
    return texts.find((text) => text !== '') ?? '';
  };

  function fieldOf(symbol, key) {
    if (key === '*') return [symbol];
    return shapesOf(checker.getTypeOfSymbol(symbol)).flatMap((shape) => shape.getProperty(key) ?? []);
  }

  /** Types of the shapes of all objects that a schema can be. */
  function shapesOf(type) {
    const [first, second] = checker.getTypeArguments(type);
    switch (type.symbol?.name) {
      case 'ZodObject':
        return [first];
      case 'ZodRecord':
        return shapesOf(second);
      case 'ZodDiscriminatedUnion':
        return checker.getTypeArguments(first).flatMap(shapesOf);
      case 'ZodDefault':
      case 'ZodOptional':
      case 'ZodPrefault':
        return shapesOf(first);
      default:
        return [];
    }
  }

  /** The schema that a field is made of: `migration` in `migration: migration.optional()`. */
  function blockOf(symbol) {
    const declaration = symbol.declarations?.[0];
    if (declaration === undefined) return undefined;
    if (ts.isShorthandPropertyAssignment(declaration)) {
      return origin(checker.getShorthandAssignmentValueSymbol(declaration));
    }
    const identifier = ts.isPropertyAssignment(declaration) && identifierIn(declaration.initializer);
    return identifier ? origin(checker.getSymbolAtLocation(identifier)) : undefined;
  }

  function origin(symbol) {
    const found = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return found && isOfSpec(found) ? found : undefined;
  }

  function commentOf(symbol) {
    return ts.displayPartsToString(symbol?.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim();
  }
}

function compilerOptions() {
  const { config } = ts.readConfigFile(join(project, 'tsconfig.json'), ts.sys.readFile);
  return { ...ts.parseJsonConfigFileContent(config, ts.sys, project).options, types: [] };
}

/** The name that an expression starts from: `migration` of `migration.optional()`, `secret` of `mapOf(label, secret)`. */
function identifierIn(expression) {
  if (ts.isIdentifier(expression)) return expression;
  if (ts.isPropertyAccessExpression(expression)) return identifierIn(expression.expression);
  if (!ts.isCallExpression(expression)) return undefined;
  const isMap = expression.expression.getText() === 'mapOf';
  return identifierIn(isMap ? expression.arguments[1] : expression.expression);
}

/** Comments of forms such as `label` say what the column of accepted values says already. */
function isOfSpec({ declarations = [] }) {
  return declarations.some((one) => /\/lib\/spec\/(service|environment|images)\//.test(one.getSourceFile().fileName));
}
