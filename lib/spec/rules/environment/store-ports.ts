import { mostNetworkAclLines } from '../../aws';
import type { EnvironmentRule } from '../rule';

/** The network ACL of the stores has a line for each port in each zone, and one a zone for their copies. */
export const storePorts: EnvironmentRule = ({ environment: { network, stores } }) => {
  const all = Object.entries(stores);
  const ports = new Set(all.map(([, { port }]) => port));
  const zones = network.zones.length;
  const most = Math.floor(mostNetworkAclLines / zones) - 1;
  const one = all.find((_, index) => new Set(all.slice(0, index + 1).map(([, { port }]) => port)).size > most);
  if (one === undefined) return [];
  return [
    {
      code: 'NETWORK_ACL_FULL',
      path: ['stores', one[0], 'port'],
      message: `a network ACL takes ${mostNetworkAclLines} lines, and ports of stores in all zones need ${zones * (ports.size + 1)}`,
      found: `${ports.size} ports in ${zones} zones`,
      accepted: `at most ${most} different ports in ${zones} zones`,
      fix: 'give stores of one engine the same port, or use fewer zones',
    },
  ];
};
