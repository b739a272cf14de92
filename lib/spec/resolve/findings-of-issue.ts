import type { z } from 'zod';
import { isTree, type Path, type Tree } from '../layers';
import { show, type Finding } from '../rules/finding';
import { didYouMean, oneOf } from '../../problem';
import { describeSchema } from './describe-schema';
import { keysOf, schemaAt } from './schema-at';

type Issue = z.core.$ZodIssue;

interface Context {
  readonly schema: z.ZodType;
  /** The tree that was parsed. */
  readonly tree: Tree;
  /** Where the tree stands within the environment. */
  readonly at: Path;
}

/** Says in the user's terms what a schema refused: one finding an issue, or one a key for unknown keys. */
export function findingsOf(issue: Issue, context: Context): readonly Finding[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(issue, key, context));
  const path = [...context.at, ...issue.path.map(String)];
  if (issue.code === 'invalid_key') {
    const accepted = issue.issues[0]?.message;
    const found = show(issue.path.at(-1));
    return [{ code: 'SPEC_KEY_FORM', path, message: 'this name has the wrong form', found, accepted }];
  }
  const value = valueAt(context.tree, issue.path);
  const accepted = acceptedBy(issue, context);
  if (value === undefined) {
    return [
      { code: 'SPEC_MISSING', path, message: 'a required value is missing', accepted, fix: `set ${path.at(-1)}` },
    ];
  }
  return [{ ...verdict(issue), path, found: show(value), accepted, fix: fixFor(issue, value) }];
}

function unknownKey(issue: Issue, key: string, { schema, tree, at }: Context): Finding {
  const here = schemaAt(schema, issue.path, tree);
  const known = keysOf(here, valueAt(tree, issue.path));
  return {
    code: 'SPEC_UNKNOWN_KEY',
    path: [...at, ...issue.path.map(String), key],
    message: `there is no setting "${key}" here`,
    found: key,
    accepted: oneOf(known),
    fix: didYouMean(key, known) ?? 'remove it',
  };
}

function verdict(issue: Issue): { code: string; message: string } {
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'SPEC_TYPE', message: 'the value has the wrong type' };
    case 'too_small':
    case 'too_big':
      return { code: 'SPEC_RANGE', message: `the value is too ${sizeOf(issue)}` };
    case 'invalid_value':
      return { code: 'SPEC_VALUE', message: 'the value is none of those allowed' };
    case 'invalid_union':
      return issue.discriminator === undefined
        ? { code: 'SPEC_FORM', message: 'the value has the wrong form' }
        : { code: 'SPEC_VALUE', message: 'the value is none of those allowed' };
    default:
      return { code: 'SPEC_FORM', message: 'the value has the wrong form' };
  }
}

/** What a text or a list lacks is told alone; everything else in the words of the whole schema. */
function acceptedBy(issue: Issue, context: Context): string | undefined {
  const words = wordsAt(issue.path, context);
  if (issue.code === 'too_small' || issue.code === 'too_big') return boundOf(issue) ?? words;
  switch (issue.code) {
    case 'invalid_union':
      return optionsOf(issue).length > 0 ? oneOf(optionsOf(issue)) : words;
    case 'custom':
      return words?.includes(issue.message) ? words : issue.message; // so that no alternative and no default is lost
    default:
      return words ?? issue.message;
  }
}

function wordsAt(path: readonly PropertyKey[], { schema, tree }: Context): string | undefined {
  const here = schemaAt(schema, path, tree);
  return here && describeSchema(here);
}

type Bound = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

function sizeOf(issue: Bound): string {
  if (units.has(issue.origin)) return issue.code === 'too_small' ? 'short' : 'long';
  return issue.code === 'too_small' ? 'small' : 'large';
}

const units: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['string', ['character', 'characters']],
  ['array', ['entry', 'entries']],
]);

function boundOf(issue: Bound): string | undefined {
  const [one, many] = units.get(issue.origin) ?? [];
  if (one === undefined) return undefined;
  const [words, bound] = issue.code === 'too_small' ? ['at least', issue.minimum] : ['at most', issue.maximum];
  return `${words} ${bound} ${Number(bound) === 1 ? one : many}`;
}

function fixFor(issue: Issue, value: unknown): string | undefined {
  if (typeof value === 'string') return didYouMean(value, allowedValues(issue));
  // a version such as 1.10 is a number to YAML and TypeScript
  const isBare = typeof value === 'number' || typeof value === 'boolean';
  return issue.code === 'invalid_type' && issue.expected === 'string' && isBare ? 'put it in quotes' : undefined;
}

function allowedValues(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' ? optionsOf(issue) : [];
}

/** Values of the key that tells the members of a union apart. */
function optionsOf(issue: z.core.$ZodIssueInvalidUnion): readonly string[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}

function valueAt(tree: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((value: unknown, key) => {
    if (Array.isArray(value)) return value[Number(key)];
    return isTree(value) && Object.hasOwn(value, key) ? value[String(key)] : undefined;
  }, tree);
}
