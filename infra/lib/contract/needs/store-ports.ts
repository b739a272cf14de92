import { fieldAt, listOf, scalarOf } from '../../../../lib/manifest';
import { objectsOf, placeOf, resourcesOf } from '../read-sides';
import type { Sides } from '../sides';
import type { Named } from '../term';
import { breach, type Need } from './need';

/** Ports that network policies open to the subnets of databases are those that security groups open to nodes. */
export const storePorts: Need = (sides) => {
  const asked = policyPorts(sides);
  const open = groupPorts(sides);
  const openNames = new Set(open.map(({ name }) => name));
  const askedNames = new Set(asked.map(({ name }) => name));
  return [
    ...distinct(asked.filter(({ name }) => !openNames.has(name))).map(({ name, from }) =>
      breach('STORE_PORT_CLOSED', {
        message: 'no security group of a store lets nodes in at this port',
        file: from,
        found: name,
        accepted: [...openNames].join(', '),
      }),
    ),
    ...distinct(open.filter(({ name }) => !askedNames.has(name))).map(({ name, from }) =>
      breach('STORE_PORT_UNUSED', {
        message: 'no network policy lets a pod reach this port of a store',
        file: from,
        found: name,
        accepted: [...askedNames].join(', '),
      }),
    ),
  ];
};

function policyPorts(sides: Sides): readonly Named[] {
  const { databaseSubnets } = sides.environment.network;
  return objectsOf(sides, 'NetworkPolicy').flatMap(({ file, body }) =>
    listOf(fieldAt(body, 'spec', 'egress'))
      .filter((rule) =>
        listOf(fieldAt(rule, 'to')).some((peer) =>
          databaseSubnets.includes(scalarOf(fieldAt(peer, 'ipBlock', 'cidr')) ?? ''),
        ),
      )
      .flatMap((rule) => listOf(fieldAt(rule, 'ports')))
      .flatMap((port) => scalarOf(fieldAt(port, 'port')) ?? [])
      .map((name) => ({ name, from: file })),
  );
}

/** Rules of the data stack whose source is the nodes: a group of another stack. */
function groupPorts(sides: Sides): readonly Named[] {
  const stack = `${sides.environment.name}-data`;
  return resourcesOf(sides, 'AWS::EC2::SecurityGroupIngress')
    .filter((rule) => rule.stack === stack && isFromNodes(fieldAt(rule.properties, 'SourceSecurityGroupId')))
    .flatMap((rule) => {
      const name = scalarOf(fieldAt(rule.properties, 'FromPort'));
      return name === undefined ? [] : [{ name, from: placeOf(rule) }];
    });
}

function isFromNodes(source: unknown): boolean {
  return fieldAt(source, 'Fn::GetStackOutput') !== undefined || fieldAt(source, 'Fn::ImportValue') !== undefined;
}

function distinct(all: readonly Named[]): readonly Named[] {
  return [...new Map(all.map((one) => [one.name, one])).values()];
}
