import { PlatformError } from '../../../lib/problem';
import { deployedTemplate, type SynthesizedStack } from '../../lib/deploy';
import { compareStacks, refused, type CloudTemplate } from '../../lib/upgrade';
import type { InfraSession } from './session';

export interface LossProps {
  /** What is to be deployed. */
  readonly stacks: readonly SynthesizedStack[];
  /** Those of them that are there already. */
  readonly deployed: readonly SynthesizedStack[];
  /** Logical ids whose loss somebody wants. */
  readonly confirmed: ReadonlySet<string>;
}

/**
 * Compares with what CloudFormation has, and tells how much changes.
 *
 * @throws PlatformError `STATEFUL_RESOURCE_LOST` for each resource with data that would be replaced or removed
 */
export async function refuseLosses(session: InfraSession, { stacks, deployed, confirmed }: LossProps): Promise<void> {
  const before = new Map<string, CloudTemplate>();
  for (const { name, region } of deployed) {
    before.set(name, await deployedTemplate(name, { region, settings: session.settings }));
  }
  const after = new Map(stacks.map(({ name, template }) => [name, template]));
  const changes = compareStacks(before, after);
  const problems = refused(changes, confirmed);
  if (problems.length > 0) throw new PlatformError(problems);
  const fresh = stacks.length - deployed.length;
  session.say(
    `${changes.length} resources change in ${deployed.length} stacks, none that holds data is lost; ${fresh} stacks are new`,
  );
}
