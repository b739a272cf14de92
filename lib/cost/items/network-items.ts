import type { CostContext } from '../cost-context';
import type { CostItem } from '../cost-item';
import { hoursPerMonth, prices } from '../prices';
import { interfaceEndpoints } from './made-by-infrastructure';
import { loadBalancersOf } from './load-balancers';

/** Ways in and out, and what goes through them. All of it goes on in off hours. */
export function networkItems(context: CostContext): readonly CostItem[] {
  const { environment, item, usage } = context;
  const { natGateways, endpointZones, zones } = environment.network;
  const balancers = loadBalancersOf(environment);
  const addresses = natGateways + (balancers.includes('public') ? zones.length : 0);
  const part = 'network';
  return [
    item({ part, name: 'NAT gateways', price: prices.natGateway, amount: natGateways * hoursPerMonth }),
    item({ part, name: 'through NAT', price: prices.natTraffic, amount: usage.natGiB, isAssumed: true }),
    item({ part, name: 'public addresses', price: prices.publicAddress, amount: addresses * hoursPerMonth }),
    item({
      part,
      name: 'endpoints of AWS APIs',
      price: prices.interfaceEndpoint,
      amount: interfaceEndpoints * endpointZones * hoursPerMonth,
      isAssumed: true,
    }),
    item({
      part,
      name: 'between zones',
      price: prices.trafficBetweenZones,
      amount: usage.betweenZonesGiB,
      isAssumed: true,
    }),
    ...(balancers.length > 0 ? loadBalancerItems(balancers, context) : []),
  ];
}

function loadBalancerItems(balancers: readonly string[], { item, usage }: CostContext): readonly CostItem[] {
  const hours = balancers.length * hoursPerMonth;
  const part = 'network';
  return [
    item({ part, name: `load balancers: ${balancers.join(', ')}`, price: prices.loadBalancer, amount: hours }),
    item({
      part,
      name: 'load balancer capacity',
      price: prices.loadBalancerCapacity,
      amount: hours * usage.loadBalancerUnits,
      isAssumed: true,
    }),
    item({
      part,
      name: 'to the internet',
      price: prices.trafficToInternet,
      amount: usage.internetGiB,
      isAssumed: true,
    }),
  ];
}
