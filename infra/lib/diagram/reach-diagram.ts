import { fieldAt, listOf, scalarOf, textOf } from '../../../lib/manifest';
import type { SynthesizedStack } from '../deploy';
import type { Deployment, Placed } from './deployment';
import type { Flowchart } from './flowchart';
import { nameOf } from './name-of';

/** A rule of a security group: `from` may open connections to `to`. */
interface Rule {
  readonly from: string;
  readonly to: string;
  readonly port: string;
}

/** What the CDK writes for "nowhere": a group without any rule may connect to everything. */
const nowhere = '255.255.255.255/32';

/** Who may reach whom at which port, by the rules of security groups; ranges of addresses are boxes too. */
export function reachDiagram(deployment: Deployment): Flowchart {
  const groups = deployment.ofType('AWS::EC2::SecurityGroup');
  const found = [...groups.flatMap((group) => inlineRules(deployment, group)), ...ownRules(deployment)];
  const rules = found.filter(({ from, to }) => from !== nowhere && to !== nowhere);
  const names = new Set([...groups.map(nameOf), ...rules.flatMap(({ from, to }) => [from, to])]);
  return {
    direction: 'LR',
    nodes: [...names].sort().map((name) => ({ key: name, label: [name] })),
    groups: [],
    edges: [...portsByWay(rules)].map(([way, ports]) => {
      const [from = '', to = ''] = way.split(' ');
      return { from, to, label: ports.join(', ') };
    }),
  };
}

function portsByWay(rules: readonly Rule[]): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>();
  for (const { from, to, port } of rules) {
    const way = `${from} ${to}`;
    ways.set(
      way,
      [...new Set([...(ways.get(way) ?? []), port])].sort((a, b) => Number(a) - Number(b)),
    );
  }
  return ways;
}

function inlineRules(deployment: Deployment, group: Placed): readonly Rule[] {
  const own = nameOf(group);
  const rules = (property: string): readonly unknown[] => listOf(fieldAt(group.properties, property));
  return [
    ...rules('SecurityGroupIngress').map((rule) => ({
      from: peerOf(deployment, group.stack, rule),
      to: own,
      port: portOf(rule),
    })),
    ...rules('SecurityGroupEgress').map((rule) => ({
      from: own,
      to: peerOf(deployment, group.stack, rule),
      port: portOf(rule),
    })),
  ];
}

/** Rules that are resources of their own, as those between two groups are. */
function ownRules(deployment: Deployment): readonly Rule[] {
  const rules = deployment.ofType('AWS::EC2::SecurityGroupIngress', 'AWS::EC2::SecurityGroupEgress');
  return rules.map(({ stack, type, properties }) => {
    const own = deployment.text(stack, fieldAt(properties, 'GroupId'));
    const peer = peerOf(deployment, stack, properties);
    const [from, to] = type === 'AWS::EC2::SecurityGroupIngress' ? [peer, own] : [own, peer];
    return { from, to, port: portOf(properties) };
  });
}

function peerOf(deployment: Deployment, stack: SynthesizedStack, rule: unknown): string {
  const range = fieldAt(rule, 'CidrIp') ?? fieldAt(rule, 'CidrIpv6');
  const group = fieldAt(rule, 'SourceSecurityGroupId') ?? fieldAt(rule, 'DestinationSecurityGroupId');
  return deployment.text(stack, range ?? group);
}

function portOf(rule: unknown): string {
  if (textOf(fieldAt(rule, 'IpProtocol')) === '-1') return 'all ports';
  const [from, to] = [scalarOf(fieldAt(rule, 'FromPort')), scalarOf(fieldAt(rule, 'ToPort'))];
  return from === to ? String(from) : `${from}-${to}`;
}
