import { fieldAt, listOf } from '../../lib/manifest';
import type { ApiClient } from './api/api-client';
import type { ApiObject } from './api/api-object';
import { hasCondition, until } from './api/until';
import { nodeObject } from './nodes/node-object';
import type { NodeShape } from './nodes/node-shape';

/** Registers nodes and waits until pods can run on them. */
export async function addNodes(client: ApiClient, shapes: readonly NodeShape[]): Promise<void> {
  await Promise.all(shapes.map((shape) => client.create(nodeObject(shape))));
  const names = new Set(shapes.map(({ name }) => name));
  const areReady = (nodes: readonly ApiObject[]): boolean =>
    nodes.filter(({ metadata }) => names.has(metadata.name)).filter(isReady).length === shapes.length;
  await until(client, { apiVersion: 'v1', kind: 'Node' }, areReady, { what: 'every node is ready' });
}

function isReady(node: ApiObject): boolean {
  const taints = listOf(fieldAt(node, 'spec', 'taints'));
  return (
    hasCondition(node, 'Ready') && !taints.some((taint) => fieldAt(taint, 'key') === 'node.kubernetes.io/not-ready')
  );
}
