import { relativePath } from '../../../kubernetes/validation';
import type { Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import { at, containerRule, each, isSet, named, oneOf, refuse, required, textAt, type Place } from './place';

const judgePath = named(
  { accepts: (path) => !path.includes(':'), accepted: 'a path without ":"' },
  'a path to mount at',
);
const judgeSubPath = named(relativePath, 'a path within the volume');
const judgeDevice = named(
  { accepts: (path) => !path.split('/').includes('..'), accepted: 'a path without ".."' },
  'a path of a device',
);

export const volumeMountInvalid = containerRule(
  {
    code: 'VOLUME_MOUNT_INVALID',
    title: 'a volume is mounted at a path, and a part of it is named by a relative path without ".."',
    why:
      'An API server refuses the pod otherwise: ".." would leave the volume. Mounts in both directions are for privileged ' +
      'containers, recursive read-only for mounts that are read-only.',
    fix: 'Write mountPath as "/var/data" and subPath as "data".',
    sources: ['https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath'],
  },
  ({ container }) =>
    together(
      ofEach(each(at(container, 'volumeMounts')), (mount) => together(judgePaths(mount), judgeModes(mount, container))),
      ofEach(each(at(container, 'volumeDevices')), (device) => {
        const path = at(device, 'devicePath');
        return path.value === '' ? required(path, 'the device has no path') : judgeDevice(path);
      }),
    ),
);

function judgePaths(mount: Place): readonly Violation[] {
  const [path, subPath, expression] = [at(mount, 'mountPath'), at(mount, 'subPath'), at(mount, 'subPathExpr')];
  const isBoth = (textAt(subPath) ?? '') !== '' && (textAt(expression) ?? '') !== '';
  return together(
    path.value === '' ? required(path, 'the mount has no path') : judgePath(path),
    judgeSubPath(subPath),
    judgeSubPath(expression),
    isBoth ? [refuse(expression, 'the mount has a subPath already')] : none,
  );
}

function judgeModes(mount: Place, container: Place): readonly Violation[] {
  const [propagation, recursive] = [at(mount, 'mountPropagation'), at(mount, 'recursiveReadOnly')];
  const isPrivileged = at(container, 'securityContext', 'privileged').value === true;
  const isRecursive = recursive.value === 'Enabled' || recursive.value === 'IfPossible';
  return together(
    propagation.value === 'Bidirectional' && !isPrivileged
      ? [
          refuse(propagation, 'only a privileged container mounts in both directions', {
            accepted: 'None, HostToContainer',
          }),
        ]
      : none,
    oneOf(['Disabled', 'IfPossible', 'Enabled'], 'way of recursive read-only')(recursive),
    isRecursive && at(mount, 'readOnly').value !== true
      ? [refuse(recursive, 'only a mount with readOnly: true is read-only recursively')]
      : none,
    isRecursive && isSet(propagation) && propagation.value !== 'None'
      ? [refuse(recursive, 'a mount is read-only recursively only without propagation')]
      : none,
  );
}
