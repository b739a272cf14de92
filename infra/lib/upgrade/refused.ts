import type { Problem } from '../../../lib/problem';
import type { StackChange } from './compare-stacks';
import { isReplacement } from './effect';

/**
 * Problems for changes that lose what a deployment cannot make again: a stateful resource that is removed, replaced, or
 * could be.
 *
 * @param confirmed logical ids whose loss somebody wants
 */
export function refused(changes: readonly StackChange[], confirmed: ReadonlySet<string>): readonly Problem[] {
  return changes.filter((change) => isLoss(change) && !confirmed.has(change.logicalId)).map(problemOf);
}

function isLoss({ isStateful, effect }: StackChange): boolean {
  return isStateful && (effect === 'removes' || (effect !== 'creates' && isReplacement(effect)));
}

function problemOf({ stack, logicalId, type, effect, properties }: StackChange): Problem {
  const fatal = Object.entries(properties).filter(([, of]) => isReplacement(of));
  return {
    code: 'STATEFUL_RESOURCE_LOST',
    severity: 'error',
    message: effect === 'removes' ? `this deployment removes ${type}` : `this deployment ${effect} ${type}`,
    object: `${stack}/${logicalId}`,
    ...(fatal.length > 0 && { found: `a change of ${fatal.map(([path]) => path).join(', ')}` }),
    accepted: 'changes that keep what is stored',
    fix: `undo the change; or, once what it holds is saved elsewhere, confirm with --replace ${logicalId}`,
  };
}
