import { containersOf, fieldPath, isFields, listOf, numberOf, textOf, type PodTemplate } from '../../../../manifest';

/** A port that a container declares. */
export interface DeclaredPort {
  /** Where it stands in the object. */
  readonly field: string;
  readonly name: string | undefined;
  readonly number: number | undefined;
  readonly protocol: string;
}

/** The ports of what runs at the same time: all containers and sidecars together, each init container alone. */
export function portsTogether(pod: PodTemplate): readonly (readonly DeclaredPort[])[] {
  const together: DeclaredPort[] = [];
  const groups: (readonly DeclaredPort[])[] = [together];
  for (const { list, fields, path } of containersOf(pod)) {
    const ports = portsIn(fields['ports'], fieldPath(path, 'ports'));
    if (list === 'initContainers' && fields['restartPolicy'] !== 'Always') groups.push(ports);
    else together.push(...ports);
  }
  return groups;
}

function portsIn(list: unknown, path: string): readonly DeclaredPort[] {
  return listOf(list).flatMap((port, index) => {
    if (!isFields(port)) return [];
    const { name, containerPort, protocol } = port;
    const field = `${path}[${index}]`;
    return [{ field, name: textOf(name), number: numberOf(containerPort), protocol: textOf(protocol) ?? 'TCP' }];
  });
}
