import type { Problem } from '../../../lib/problem';
import type { StackChange } from './compare-stacks';
import { isReplacement } from './effect';

/**
 * Problems for changes that lose what a deployment cannot make again (a stateful resource that is removed, replaced, or
 * could be), and for replacements that AWS refuses since the name stays.
 *
 * @param confirmed logical ids whose loss somebody wants
 */
export function refused(changes: readonly StackChange[], confirmed: ReadonlySet<string>): readonly Problem[] {
  return changes.filter(({ logicalId }) => !confirmed.has(logicalId)).flatMap(problemsOf);
}

/** Whether a change loses data, keys or delegated names. */
export function isLoss({ isStateful, effect }: Pick<StackChange, 'isStateful' | 'effect'>): boolean {
  return isStateful && (effect === 'removes' || (effect !== 'creates' && isReplacement(effect)));
}

function problemsOf(change: StackChange): readonly Problem[] {
  const { stack, logicalId, type, effect, properties, keptName } = change;
  if (!isLoss(change) && keptName === undefined) return [];
  const fatal = Object.entries(properties).filter(([, of]) => isReplacement(of));
  const place = {
    severity: 'error',
    object: `${stack}/${logicalId}`,
    ...(fatal.length > 0 && { found: `a change of ${fatal.map(([path]) => path).join(', ')}` }),
  } as const;
  const confirm = `confirm with --replace ${logicalId}`;
  const first = keptName === undefined ? '' : `, and ${keptName} is deleted by hand, since its name stays`;
  if (isLoss(change))
    return [
      {
        ...place,
        code: 'STATEFUL_RESOURCE_LOST',
        message: effect === 'removes' ? `this deployment removes ${type}` : `this deployment ${effect} ${type}`,
        accepted: 'changes that keep what is stored',
        fix: `undo the change; or, once what it holds is saved elsewhere${first}, ${confirm}`,
      },
    ];
  return [
    {
      ...place,
      code: 'NAME_TAKEN',
      message: `this deployment replaces ${type} by one of the same name, which AWS refuses while the old one is there`,
      accepted: 'a change that gives it another name, or none that replaces it',
      fix: `undo the change; or delete ${keptName} by hand, and ${confirm}`,
    },
  ];
}
