import type { CloudTemplate } from '../upgrade';

/** Types that cost nothing while nobody uses them. */
const free = /^AWS::(IAM|SSM|Logs::LogGroup$)/;

/** What stays, and may cost money, once a stack is deleted: `type logical id`. */
export function keptResources({ Resources = {} }: CloudTemplate): readonly string[] {
  const kept = Object.entries(Resources).filter(
    ([, { Type, DeletionPolicy = 'Delete' }]) => DeletionPolicy !== 'Delete' && !free.test(Type),
  );
  return kept.map(([logicalId, { Type }]) => `${Type} ${logicalId}`);
}
