import { deployedStack, secretsToEnter, targetOf, type SynthesizedStack } from '../../lib/deploy';
import type { InfraSession } from './session';

/** The output of a stack that has a zone of DNS. */
const nameServersOutput = 'NameServers';

/** What a person has to do once stacks are deployed, one line each. */
export async function nextSteps(
  session: InfraSession,
  stacks: readonly SynthesizedStack[],
): Promise<readonly string[]> {
  const secrets = stacks.flatMap(({ template, region }) =>
    secretsToEnter(template).map((secret) => `  ${secret} (${region})`),
  );
  const zones = await zonesToEnter(session, stacks);
  return [
    ...(secrets.length > 0 ? ['Secrets that have no value until a person enters one:', ...secrets] : []),
    ...zones,
    ...(secrets.length + zones.length > 0 ? ['What comes next stands in docs/INFRASTRUCTURE.md.'] : []),
  ];
}

/** Name servers that the description of an environment does not have yet. */
async function zonesToEnter(session: InfraSession, stacks: readonly SynthesizedStack[]): Promise<readonly string[]> {
  const { environments } = session.platform;
  const lines: string[] = [];
  for (const stack of stacks.filter(({ template }) => Object.hasOwn(template.Outputs ?? {}, nameServersOutput))) {
    const servers = await nameServersOfStack(session, stack);
    const name = targetOf(stack.id, Object.keys(environments));
    const entered = environments[name]?.nameServers ?? [];
    if (servers.every((server) => entered.includes(server))) continue;
    const list = servers.map((server) => `'${server}'`).join(', ');
    lines.push(`In environments/${name}.ts, for the zone above: nameServers: [${list}]`);
  }
  return lines;
}

async function nameServersOfStack(
  { settings }: InfraSession,
  { name, region }: SynthesizedStack,
): Promise<readonly string[]> {
  const deployed = await deployedStack(name, { region, settings });
  return deployed?.outputs[nameServersOutput]?.split(' ') ?? [];
}
