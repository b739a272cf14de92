import { createHash } from 'node:crypto';
import { nodeGroupMarkLength, type Environment } from '../../../../lib/spec';

/**
 * Changes with whatever makes CloudFormation replace a node group and does not show in its name otherwise: its machines, and
 * its subnets, which are replaced with their range, their zone and the network.
 *
 * @param zones indices of the environment's zones
 * @returns hexadecimal digits
 */
export function nodeGroupMark(
  { network: { cidr, privateSubnets, zones: names } }: Environment,
  zones: readonly number[],
  instanceTypes: readonly string[],
): string {
  const subnets = zones.map((zone) => [names[zone], privateSubnets[zone]]);
  const content = JSON.stringify([cidr, subnets, instanceTypes]);
  return createHash('sha256').update(content).digest('hex').slice(0, nodeGroupMarkLength);
}
