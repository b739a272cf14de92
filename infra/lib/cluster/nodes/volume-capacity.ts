import type { Environment, Service } from '../../../../lib/spec';

/**
 * Whether pods with a disk may run on a group's nodes. A disk exists in one zone: only a group of that zone's own lets
 * the cluster autoscaler add a node where the disk is.
 */
export function takesVolumes(environment: Environment, group: string, isSpot: boolean): boolean {
  const dedicated = environment.cluster.nodeGroups[group]?.dedicated ?? false;
  return Object.values(environment.services).some(
    (service) => keepsDisks(service) && (!isSpot || service.placement.spot) && mayRunOn(service, group, dedicated),
  );
}

function keepsDisks({ volumes }: Service): boolean {
  return Object.values(volumes).some(({ type }) => type === 'persistent');
}

function mayRunOn({ placement: { nodeGroup } }: Service, group: string, dedicated: boolean): boolean {
  return nodeGroup === undefined ? !dedicated : nodeGroup === group;
}
