import type { EnvironmentSpec } from '../../environment/environment-schema';
import type { ServiceSpec } from '../../service/service-schema';
import type { Finding } from '../finding';
import { didYouMean, oneOf } from '../../../problem';
import type { EnvironmentRule } from '../rule';

/** A service is placed on a node group that exists; without spot capacity anywhere, allowing it would mean nothing. */
export const placedServices: EnvironmentRule = ({ environment, services }) =>
  Object.entries(services).flatMap(([service, spec]) => check(environment, service, spec));

function check({ cluster }: EnvironmentSpec, service: string, { placement }: ServiceSpec): Finding[] {
  const path = ['services', service, 'placement'];
  const known = Object.keys(cluster.nodeGroups);
  const name = placement.nodeGroup;
  if (name !== undefined && !known.includes(name)) {
    const message = `the cluster has no node group "${name}"`;
    const fix = didYouMean(name, known) ?? "add it to the environment's cluster.nodeGroups";
    return [
      { code: 'NODE_GROUP_UNKNOWN', path: [...path, 'nodeGroup'], message, found: name, accepted: oneOf(known), fix },
    ];
  }
  const groups = Object.entries(cluster.nodeGroups).filter(([group, { dedicated }]) =>
    name === undefined ? !dedicated : group === name,
  );
  if (!placement.spot || groups.some(([, { spot }]) => spot !== undefined)) return [];
  const message = 'spot capacity is allowed here, but none of the node groups that the service may use has any';
  return [
    {
      code: 'SPOT_WITHOUT_CAPACITY',
      path: [...path, 'spot'],
      message,
      found: 'true',
      fix: 'give the node group a spot block, or remove spot',
    },
  ];
}
