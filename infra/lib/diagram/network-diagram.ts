import { fieldAt, textOf } from '../../../lib/manifest';
import type { Deployment, Placed } from './deployment';
import type { FlowEdge, FlowGroup, FlowNode, Flowchart } from './flowchart';
import { endpointEdges, endpointNodes } from './network-endpoints';
import { nameOf } from './name-of';

const internet: FlowNode = { key: 'internet', label: ['internet'] };

/** The VPC with its subnets by zone, and the ways out of them. */
export function networkDiagram(deployment: Deployment): Flowchart {
  const vpcs = deployment.ofType('AWS::EC2::VPC');
  const edges = [...routes(deployment), ...endpointEdges(deployment)];
  return {
    direction: 'TB',
    nodes: vpcs.length === 0 ? [] : [internet],
    groups: vpcs.map((vpc) => ({
      key: nameOf(vpc),
      label: `${nameOf(vpc)} ${textOf(fieldAt(vpc.properties, 'CidrBlock')) ?? ''}`,
      nodes: endpointNodes(deployment),
      groups: zones(deployment),
    })),
    edges,
  };
}

function zones(deployment: Deployment): readonly FlowGroup[] {
  const subnets = deployment.ofType('AWS::EC2::Subnet');
  const zoneOf = ({ properties }: Placed): string => textOf(fieldAt(properties, 'AvailabilityZone')) ?? '';
  return [...new Set(subnets.map(zoneOf))].sort().map((zone) => ({
    key: `zone ${zone}`,
    label: zone,
    nodes: [
      ...subnets.filter((subnet) => zoneOf(subnet) === zone).map(subnetNode),
      ...gateways(deployment)
        .filter(({ subnet }) => zoneOf(subnet) === zone)
        .map(({ node }) => node),
    ],
  }));
}

function subnetNode(subnet: Placed): FlowNode {
  return { key: nameOf(subnet), label: [nameOf(subnet), textOf(fieldAt(subnet.properties, 'CidrBlock')) ?? ''] };
}

interface Gateway {
  readonly gateway: Placed;
  readonly subnet: Placed;
  readonly node: FlowNode;
}

function gateways(deployment: Deployment): readonly Gateway[] {
  return deployment.ofType('AWS::EC2::NatGateway').flatMap((gateway) => {
    const subnet = deployment.resource(gateway.stack, fieldAt(gateway.properties, 'SubnetId'));
    if (subnet === undefined) return [];
    return [{ gateway, subnet, node: { key: `NAT ${nameOf(subnet)}`, label: ['NAT gateway'] } }];
  });
}

/** From each subnet to where its default route leads; a subnet without one reaches nothing outside. */
function routes(deployment: Deployment): readonly FlowEdge[] {
  const nats = gateways(deployment);
  const ways = deployment.ofType('AWS::EC2::Route').map(({ stack, properties }) => ({
    table: deployment.resource(stack, fieldAt(properties, 'RouteTableId')),
    nat: deployment.resource(stack, fieldAt(properties, 'NatGatewayId')),
  }));
  const edges = deployment.ofType('AWS::EC2::SubnetRouteTableAssociation').flatMap(({ stack, properties }) => {
    const subnet = deployment.resource(stack, fieldAt(properties, 'SubnetId'));
    const table = deployment.resource(stack, fieldAt(properties, 'RouteTableId'));
    if (subnet === undefined) return [];
    return ways
      .filter((way) => way.table?.logicalId === table?.logicalId)
      .map(({ nat }) => ({ from: nameOf(subnet), to: keyOfGateway(nats, nat) }));
  });
  return [...edges, ...nats.map(({ subnet, node }) => ({ from: node.key, to: nameOf(subnet) }))];
}

function keyOfGateway(nats: readonly Gateway[], nat: Placed | undefined): string {
  return nats.find(({ gateway }) => gateway.logicalId === nat?.logicalId)?.node.key ?? internet.key;
}
