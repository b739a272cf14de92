import type { SynthesizedStack } from '../../lib/deploy';
import { chosenStacks } from './chosen-stacks';
import type { Said } from './infra-command';
import { readAssembly } from './read-assembly';
import type { InfraSession } from './session';

/**
 * Writes all templates anew.
 *
 * @returns the stacks that were asked for, in the order of their deployment; undefined when the CDK has told of errors
 */
export async function synthesize(
  { cdk, assembly, platform }: InfraSession,
  { targets }: Pick<Said, 'targets'>,
): Promise<readonly SynthesizedStack[] | undefined> {
  if ((await cdk(['synth', '--quiet', '--output', assembly])) !== 0) return undefined;
  return chosenStacks(readAssembly(assembly), targets, Object.keys(platform.environments));
}
