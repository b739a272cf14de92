import { fieldAt, listOf, textOf } from '../../../lib/manifest';
import type { Deployment, Placed } from './deployment';
import type { FlowEdge, FlowNode } from './flowchart';
import { nameOf } from './name-of';

/** A kind of endpoint in some subnets. */
interface Endpoints {
  readonly key: string;
  readonly kind: 'gateway' | 'interface';
  readonly services: readonly string[];
  /** Names of the subnets that interfaces stand in, or whose routes lead to a gateway. */
  readonly subnets: readonly string[];
}

/** Private ways to APIs of AWS; those of one kind with the same subnets are one box. */
export function endpointNodes(deployment: Deployment): readonly FlowNode[] {
  return endpoints(deployment).map(({ key, kind, services }) => ({ key, label: [`${kind} endpoints`, ...services] }));
}

export function endpointEdges(deployment: Deployment): readonly FlowEdge[] {
  return endpoints(deployment).flatMap(({ key, kind, subnets }) =>
    subnets.map((subnet) => (kind === 'gateway' ? { from: subnet, to: key } : { from: key, to: subnet, label: 'in' })),
  );
}

function endpoints(deployment: Deployment): readonly Endpoints[] {
  const found = new Map<string, Endpoints>();
  for (const endpoint of deployment.ofType('AWS::EC2::VPCEndpoint')) {
    const kind = textOf(fieldAt(endpoint.properties, 'VpcEndpointType')) === 'Interface' ? 'interface' : 'gateway';
    const subnets = kind === 'interface' ? subnetsOf(deployment, endpoint) : routedSubnets(deployment, endpoint);
    const place = `${kind} ${subnets.join(' ')}`;
    const known = found.get(place) ?? { key: `${kind} endpoints ${found.size + 1}`, kind, services: [], subnets };
    const service = deployment.text(endpoint.stack, fieldAt(endpoint.properties, 'ServiceName'));
    found.set(place, { ...known, services: [...known.services, service].sort() });
  }
  return [...found.values()];
}

function subnetsOf(deployment: Deployment, { stack, properties }: Placed): readonly string[] {
  const subnets = listOf(fieldAt(properties, 'SubnetIds')).map((subnet) => deployment.resource(stack, subnet));
  return subnets.flatMap((subnet) => (subnet === undefined ? [] : [nameOf(subnet)])).sort();
}

function routedSubnets(deployment: Deployment, { stack, properties }: Placed): readonly string[] {
  const tables = listOf(fieldAt(properties, 'RouteTableIds')).map((table) => deployment.resource(stack, table));
  const ids = new Set(tables.map((table) => table?.logicalId));
  return deployment.ofType('AWS::EC2::SubnetRouteTableAssociation').flatMap((one) => {
    const table = deployment.resource(one.stack, fieldAt(one.properties, 'RouteTableId'));
    const subnet = deployment.resource(one.stack, fieldAt(one.properties, 'SubnetId'));
    return subnet !== undefined && ids.has(table?.logicalId) ? [nameOf(subnet)] : [];
  });
}
