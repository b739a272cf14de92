import { cidrsOverlap } from '../../../kubernetes';
import { serviceAddresses } from '../../aws';
import type { EnvironmentRule } from '../rule';

/** Services of the cluster have addresses that nothing in the network has. */
export const serviceRange: EnvironmentRule = ({ environment: { network }, makesInfrastructure }) => {
  if (!makesInfrastructure || !cidrsOverlap(network.cidr, serviceAddresses)) return [];
  return [
    {
      code: 'NETWORK_OVERLAPS_SERVICES',
      path: ['network', 'cidr'],
      message: 'the network has the addresses of Services, and EKS makes no cluster in it',
      found: network.cidr,
      accepted: `a range outside of ${serviceAddresses}`,
      fix: 'move the network and its subnets, such as to 10.0.0.0/16',
    },
  ];
};
