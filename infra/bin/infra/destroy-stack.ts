import { clearStack, deployedStack, deployedTemplate, stackResources, type SynthesizedStack } from '../../lib/deploy';
import type { InfraSession } from './session';

/** Others may write once more between the clearing of a bucket or a zone and its end. */
const attempts = 2;

/**
 * Empties what would keep a stack from being deleted, and deletes it. One that is gone already is passed over.
 *
 * @returns whether it is gone
 */
export async function destroyStack(session: InfraSession, stack: SynthesizedStack): Promise<boolean> {
  const { cdk, say, settings, assembly, patience } = session;
  const place = { region: stack.region, settings };
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    if ((await deployedStack(stack.name, place)) === undefined) {
      if (attempt === 1) say(`${stack.id}: not there`);
      return true;
    }
    say(`${stack.id}: in ${stack.region} of ${stack.account}`);
    const template = await deployedTemplate(stack.name, place);
    const resources = await stackResources(stack.name, template, place);
    await clearStack(resources, { place, tell: say, ...(patience !== undefined && { patience }) });
    await cdk(['destroy', '--app', assembly, '--exclusively', '--force', stack.id]);
  }
  return (await deployedStack(stack.name, place)) === undefined;
}
