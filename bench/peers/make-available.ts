import { peers } from '.';
import type { Plan } from '../plan';
import { installPeerPackages } from './packages';
import type { Peer } from './peer';
import { makeTools } from './tools';

/** Builds and installs what the planned peers need. @returns those that can be measured; of the others it is told why not */
export async function makeAvailable({ sizes, isWanted }: Plan, tell: (line: string) => void): Promise<readonly Peer[]> {
  const wanted = peers.filter(({ name }) => sizes.some((size) => isWanted({ tool: name, what: 'cold', size })));
  const found: Peer[] = [];
  for (const peer of wanted) {
    if (await isReady(peer, tell)) found.push(peer);
    else tell(`${peer.name} is left out`);
  }
  return found;
}

async function isReady({ tools = [], needsPackages = false }: Peer, tell: (line: string) => void): Promise<boolean> {
  return (!needsPackages || installPeerPackages(tell)) && (await makeTools(tools, tell));
}
