import { PlatformError, type Problem } from '../../../lib/problem';
import { deployedTemplate, type DeployedStack, type SynthesizedStack } from '../../lib/deploy';
import { compareStacks, refused, unprotected, type CloudTemplate } from '../../lib/upgrade';
import type { InfraSession } from './session';

export interface LossProps {
  /** What is to be deployed. */
  readonly stacks: readonly SynthesizedStack[];
  /** What CloudFormation has of them, by id. */
  readonly found: ReadonlyMap<string, DeployedStack>;
  /** Logical ids whose loss somebody wants. */
  readonly replaced: ReadonlySet<string>;
  /** Logical ids, and ids of stacks, whose protection somebody lifts. */
  readonly unprotected: ReadonlySet<string>;
}

/**
 * Compares with what CloudFormation has, and tells how much changes.
 *
 * @throws PlatformError `STATEFUL_RESOURCE_LOST` for each resource with data that would be replaced or removed,
 * `PROTECTION_LOST` for each of them, and each stack, that could be deleted afterwards, `NAME_TAKEN` for what AWS refuses
 */
export async function refuseLosses(session: InfraSession, props: LossProps): Promise<void> {
  const { stacks, found } = props;
  const known = stacks.filter(({ id }) => found.get(id)?.isComplete === true);
  const before = new Map<string, CloudTemplate>();
  for (const { name, region } of known) {
    before.set(name, await deployedTemplate(name, { region, settings: session.settings }));
  }
  const changes = compareStacks(before, new Map(stacks.map(({ name, template }) => [name, template])));
  const problems = [
    ...refused(changes, props.replaced),
    ...unprotected(changes, props.unprotected),
    ...known.filter((stack) => losesProtection(stack, props)).map(stackProblem),
  ];
  if (problems.length > 0) throw new PlatformError(problems);
  session.say(
    `${changes.length} resources change in ${known.length} stacks, none that holds data is lost; ` +
      `${stacks.length - known.length} stacks are new`,
  );
}

function losesProtection({ id, isProtected }: SynthesizedStack, props: LossProps): boolean {
  return props.found.get(id)?.isProtected === true && !isProtected && !props.unprotected.has(id);
}

function stackProblem({ id, name }: SynthesizedStack): Problem {
  return {
    code: 'PROTECTION_LOST',
    severity: 'error',
    message: 'this deployment lets the stack be deleted with all it holds',
    object: name,
    found: 'weaker than deployed: termination protection',
    accepted: 'changes that keep what protects data',
    fix: `undo the change, such as of \`stage\`; or confirm with --unprotect ${id}`,
  };
}
