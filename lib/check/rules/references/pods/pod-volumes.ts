import { containersOf, fieldAt, fieldPath, type KubernetesObject, type PodTemplate } from '../../../../manifest';
import type { Named } from './doubles';
import { namedEntries } from './named-entries';

/** The volumes that a pod declares, the claims of its StatefulSet among them. */
export function volumesOf(body: KubernetesObject, { spec, path }: PodTemplate): readonly Named[] {
  const claims = body.kind === 'StatefulSet' ? fieldAt(body, 'spec', 'volumeClaimTemplates') : undefined;
  return [
    ...namedEntries(spec['volumes'], fieldPath(path, 'spec.volumes'), 'name'),
    ...namedEntries(claims, 'spec.volumeClaimTemplates', 'metadata', 'name'),
  ];
}

/** Every use of a volume by a container of a pod. */
export function mountsOf(pod: PodTemplate): readonly Named[] {
  return containersOf(pod).flatMap(({ fields, path }) =>
    ['volumeMounts', 'volumeDevices'].flatMap((list) => namedEntries(fields[list], fieldPath(path, list), 'name')),
  );
}
