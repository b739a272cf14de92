import type { Problem } from '../../../lib/problem';
import type { StackChange } from './compare-stacks';

/**
 * Problems for changes after which nothing keeps a stateful resource from being deleted any more: nothing is lost yet, the
 * next mistake loses it.
 *
 * @param confirmed logical ids whose protection somebody lifts
 */
export function unprotected(changes: readonly StackChange[], confirmed: ReadonlySet<string>): readonly Problem[] {
  return changes
    .filter(({ lostProtections, logicalId }) => lostProtections.length > 0 && !confirmed.has(logicalId))
    .map(problemOf);
}

function problemOf({ stack, logicalId, type, lostProtections }: StackChange): Problem {
  return {
    code: 'PROTECTION_LOST',
    severity: 'error',
    message: `this deployment lets ${type} be deleted with all it holds`,
    object: `${stack}/${logicalId}`,
    found: `weaker than deployed: ${lostProtections.join(', ')}`,
    accepted: 'changes that keep what protects data',
    fix: `undo the change, such as of \`stage\`; or confirm with --unprotect ${logicalId}`,
  };
}
