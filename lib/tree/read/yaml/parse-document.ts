import { Composer, Lexer, Parser, Schema, type CST, type Document, type YAMLParseError } from 'yaml';
import type { Budget, ReadLimits } from '../limits';
import type { OffsetFault } from '../read-fault';

/** A document's nodes, every scalar still a text, or why there are none. */
export type ParsedDocument = { readonly document: Document.Parsed } | { readonly faults: readonly OffsetFault[] };

/**
 * Parses the text of one document. Size, number of tokens and depth are looked at before nodes are made: `yaml` itself
 * recurses without bound and makes an error with a stack for each wrong token.
 */
export function parseDocument(text: string, limits: ReadLimits, budget: Budget): ParsedDocument {
  if (text.length > limits.documentCharacters) {
    return { faults: [tooLarge(0, `${limits.documentCharacters} characters of YAML`)] };
  }
  const syntax = syntaxOf(text, limits, budget);
  if ('fault' in syntax) return { faults: [syntax.fault] };
  const [document, second] = withoutStacks(() => [...new Composer(options).compose(syntax.tokens, true, text.length)]);
  if (second) return { faults: [severalDocuments(second.range[0])] };
  if (!document) return { faults: [] };
  return document.errors.length > 0 ? { faults: document.errors.slice(0, most).map(faultOfError) } : { document };
}

/** Faults of form that are told: one that is missed often makes the rest look wrong. */
const most = 5;

// failsafe leaves all scalars texts: which of them are numbers is decided as Kubernetes does. Keys are compared later,
// since `uniqueKeys` compares each with each
const options = {
  schema: new Schema({ schema: 'failsafe' }),
  version: '1.1',
  uniqueKeys: false,
  prettyErrors: false,
} as const;

type Syntax = { readonly tokens: readonly CST.Token[] } | { readonly fault: OffsetFault };

function syntaxOf(text: string, limits: ReadLimits, budget: Budget): Syntax {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (--budget.tokens < 0) return { fault: tooLarge(parser.offset, `${limits.tokens} tokens in all documents`) };
    if (++count > limits.documentTokens) return { fault: tooLarge(parser.offset, `${limits.documentTokens} tokens`) };
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > limits.depth && nesting(parser.stack) > limits.depth) {
      return { fault: tooDeep(parser.offset, limits) };
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens };
}

function nesting(stack: readonly CST.Token[]): number {
  return stack.filter(({ type }) => type === 'block-map' || type === 'block-seq' || type === 'flow-collection').length;
}

/** Half a million errors take 8 s with their stacks, and 1 s without. */
function withoutStacks<Result>(run: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function tooLarge(offset: number, limit: string): OffsetFault {
  const message = 'the document is too large to be read';
  const fix = 'put objects into documents of their own, with "---" between them';
  return { code: 'YAML_TOO_LARGE', message, offset, accepted: `at most ${limit}`, fix };
}

/** The fault of a document whose maps and lists stand too deep in each other. */
export function tooDeep(offset: number, { depth }: ReadLimits): OffsetFault {
  const message = 'maps and lists are nested too deep';
  return { code: 'YAML_TOO_DEEP', message, offset, accepted: `at most ${depth} levels` };
}

function severalDocuments(offset: number): OffsetFault {
  const message = 'a second document starts without "---", and Kubernetes would not read it';
  return { code: 'YAML_BROKEN', message, offset, fix: 'put a line "---" before it' };
}

function faultOfError({ code, message, pos }: YAMLParseError): OffsetFault {
  const [line = ''] = message.split('\n', 1);
  const told = line.replace(/^./, (letter) => letter.toLowerCase()).replace(/[.:]$/, '');
  if (code === 'RESOURCE_EXHAUSTION') return { code: 'YAML_TOO_DEEP', message: told, offset: pos[0] };
  return { code: code === 'TAG_RESOLVE_FAILED' ? 'YAML_TAG' : 'YAML_BROKEN', message: told, offset: pos[0] };
}
