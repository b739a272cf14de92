import { compareTemplates, type IsRenewed, type ResourceChange } from './compare-templates';
import { isReplacement } from './effect';
import { referencesIn } from './references';
import type { CloudTemplate } from './template';

/** Templates by the name of their stack, which outputs are referred to by. */
export type Templates = ReadonlyMap<string, CloudTemplate>;

/** A change and the stack that it is in. */
export interface StackChange extends ResourceChange {
  readonly stack: string;
}

/**
 * What a deployment does to the stacks that are there and stay, with what follows in one from the replacement of a
 * resource in another. A stack that is no longer described is not touched by a deployment, a new one has nothing to lose.
 */
export function compareStacks(before: Templates, after: Templates): readonly StackChange[] {
  const renewed = new Set<string>();
  for (;;) {
    const isRenewed = renewedIn(renewed);
    const changes = [...before].flatMap(([stack, template]) =>
      compareTemplates(template, after.get(stack) ?? template, isRenewed).map((change) => ({ stack, ...change })),
    );
    const found = changes.flatMap((change) => outputsOf(change, after));
    if (found.every((output) => renewed.has(output))) return changes;
    for (const output of found) renewed.add(output);
  }
}

function renewedIn(outputs: ReadonlySet<string>): IsRenewed {
  return (reference) => reference.kind === 'output' && outputs.has(keyOf(reference.stack, reference.output));
}

/** Outputs that tell of a resource which is replaced. */
function outputsOf({ stack, logicalId, effect }: StackChange, after: Templates): readonly string[] {
  if (effect === 'creates' || effect === 'removes' || !isReplacement(effect)) return [];
  const outputs = Object.entries(after.get(stack)?.Outputs ?? {});
  const telling = outputs.filter(([, { Value: value }]) =>
    referencesIn(value).some((reference) => reference.kind === 'resource' && reference.logicalId === logicalId),
  );
  return telling.map(([output]) => keyOf(stack, output));
}

function keyOf(stack: string, output: string): string {
  return `${stack}/${output}`;
}
