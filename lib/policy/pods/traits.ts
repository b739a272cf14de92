import { fieldAt, type PodContainer, type PodTemplate } from '../../manifest';

/** Pods for Windows cannot set what only Linux has; Pod Security exempts them from those demands. */
export function isForWindows({ spec }: PodTemplate): boolean {
  return fieldAt(spec, 'os', 'name') === 'windows';
}

/** Root within a user namespace of its own is nobody on the node; Pod Security of 1.35 and newer allows it. */
export function hasOwnUserNamespace({ spec }: PodTemplate): boolean {
  return spec['hostUsers'] === false;
}

/** Whether the container runs as long as the pod: not an init container, unless it is a sidecar. */
export function runsOn({ list, fields }: PodContainer): boolean {
  return list === 'containers' || (list === 'initContainers' && fields['restartPolicy'] === 'Always');
}
