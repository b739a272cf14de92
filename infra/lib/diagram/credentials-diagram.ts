import { fieldAt } from '../../../lib/manifest';
import { referencesIn } from '../upgrade';
import type { Deployment, Placed } from './deployment';
import type { FlowEdge, FlowNode, Flowchart } from './flowchart';
import { nameOf } from './name-of';
import { permissionsOf } from './permissions';
import { podRoles } from './pod-roles';

const storeTypes = ['AWS::RDS::DBInstance', 'AWS::ElastiCache::ReplicationGroup'];

/** Which secrets pods can be given, by whom, and the stores that they open. */
export function credentialsDiagram(deployment: Deployment): Flowchart {
  const readers = podRoles(deployment).flatMap(({ account, role }) => {
    const allowed = permissionsOf(deployment, role).filter(({ service }) => service === 'secretsmanager');
    return allowed.length === 0 ? [] : [{ account, patterns: allowed.map(({ resource }) => resource) }];
  });
  const secrets = deployment.ofType('AWS::SecretsManager::Secret').map((secret) => ({ secret, name: nameOf(secret) }));
  const read = readers.flatMap(({ account, patterns }) =>
    secrets
      .filter(({ name }) => patterns.some((pattern) => covers(pattern, name)))
      .map(({ secret, name }) => ({ from: account, to: name, secret })),
  );
  const opened = read.flatMap(({ secret, to }) =>
    storesOf(deployment, secret).map((store) => ({ from: to, to: nameOf(store) })),
  );
  const edges: readonly FlowEdge[] = [...read.map(({ from, to }) => ({ from, to, label: 'reads' })), ...opened];
  return {
    direction: 'LR',
    nodes: [...new Set(edges.flatMap(({ from, to }) => [from, to]))].sort().map(nodeOf),
    groups: [],
    edges,
  };
}

function nodeOf(name: string): FlowNode {
  return { key: name, label: [name] };
}

/** Stores whose address a secret holds: attached to it, or written into it. */
function storesOf(deployment: Deployment, secret: Placed): readonly Placed[] {
  const attached = deployment
    .ofType('AWS::SecretsManager::SecretTargetAttachment')
    .filter(({ stack, properties }) => isSame(deployment.resource(stack, fieldAt(properties, 'SecretId')), secret))
    .flatMap(({ stack, properties }) => deployment.resource(stack, fieldAt(properties, 'TargetId')) ?? []);
  const written = referencesIn(fieldAt(secret.properties, 'SecretString')).flatMap((reference) =>
    reference.kind === 'resource' ? (deployment.resource(secret.stack, { Ref: reference.logicalId }) ?? []) : [],
  );
  return [...attached, ...written].filter(({ type }) => storeTypes.includes(type));
}

function isSame(one: Placed | undefined, other: Placed): boolean {
  return one?.logicalId === other.logicalId && one.stack.id === other.stack.id;
}

/** A pattern of IAM, where `*` stands for anything. */
function covers(pattern: string, name: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(name);
}
