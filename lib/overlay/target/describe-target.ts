import type { Target } from './target-schema';

/** A target as one looks for its misspelt parts: `Deployment/api`, with `*` for what it leaves open. */
export function describeTarget({ kind, name }: Target): string {
  return `${textOf(kind)}/${textOf(name)}`;
}

function textOf(pattern: RegExp | undefined): string {
  return pattern === undefined ? '*' : pattern.source.replace(/^\^\(\?:(.*)\)\$$/, '$1');
}
