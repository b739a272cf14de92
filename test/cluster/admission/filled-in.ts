import { fieldAt, fieldsOf, listOf, type Fields, type KubernetesObject } from '../../../lib/manifest';

/**
 * A pod as policies see it, which is after the server has filled it in; of that, what a rule would notice: with
 * `hostNetwork` each port becomes a port of the node. Templates of pods are not filled in so.
 */
export function filledIn(body: KubernetesObject): KubernetesObject {
  if (body.kind !== 'Pod' || fieldAt(body, 'spec', 'hostNetwork') !== true) return body;
  const spec = fieldsOf(body['spec']);
  const lists = ['containers', 'initContainers'].flatMap((list) =>
    spec[list] === undefined ? [] : [[list, listOf(spec[list]).map(withHostPorts)] as const],
  );
  return { ...body, spec: { ...spec, ...Object.fromEntries(lists) } };
}

function withHostPorts(container: unknown): Fields {
  const fields = fieldsOf(container);
  const ports = listOf(fields['ports']).map((port) => ({
    ...fieldsOf(port),
    hostPort: fieldAt(port, 'hostPort') || fieldAt(port, 'containerPort'), // 0 is no port either
  }));
  return fields['ports'] === undefined ? fields : { ...fields, ports };
}
