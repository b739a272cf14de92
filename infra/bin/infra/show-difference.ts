import type { SynthesizedStack } from '../../lib/deploy';
import type { InfraSession } from './session';

/**
 * Shows how stacks differ from what is deployed. From the templates, without a change set: that would ask for outputs of
 * stacks that are not deployed yet.
 *
 * @returns whether the CDK could tell
 */
export async function showDifference(
  { cdk, assembly }: Pick<InfraSession, 'cdk' | 'assembly'>,
  stacks: readonly SynthesizedStack[],
  rest: readonly string[] = [],
): Promise<boolean> {
  const ids = stacks.map(({ id }) => id);
  return (await cdk(['diff', '--app', assembly, '--exclusively', '--method', 'template', ...rest, ...ids])) === 0;
}
