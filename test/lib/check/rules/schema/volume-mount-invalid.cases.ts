import type { RuleCases } from '../../rule-cases';
import { all, object, pod } from './objects';

const mount = (fields: string): string =>
  object(
    'v1',
    'Pod',
    `spec: { volumes: [{ name: data, emptyDir: {} }], containers: [{ name: web, image: web, volumeMounts: [{ name: data, ${fields} }] }] }`,
  );

export const cases: RuleCases = {
  code: 'VOLUME_MOUNT_INVALID',
  passes: [
    {
      yaml: all(
        mount('mountPath: /data, subPath: a/..b'),
        mount('mountPath: /data, readOnly: true, recursiveReadOnly: Enabled'),
      ),
    },
  ],
  fails: [
    {
      yaml: all(
        mount('mountPath: ""'),
        mount('mountPath: /data, subPath: /a'),
        mount('mountPath: /data, subPath: a/../b'),
        mount('mountPath: /data, subPath: a, subPathExpr: $(A)'),
        mount('mountPath: /data, mountPropagation: Bidirectional'),
        mount('mountPath: /data, recursiveReadOnly: Enabled'),
        mount('mountPath: /data, recursiveReadOnly: Always'),
      ),
      says: [
        'Pod/shop/web spec.containers[0].volumeMounts[0].mountPath: the mount has no path; found ""',
        'Pod/shop/web spec.containers[0].volumeMounts[0].subPath: this is not a path within the volume; found "/a"; accepted a relative path without ".." as a part; fix: such as "a"',
        'Pod/shop/web spec.containers[0].volumeMounts[0].subPath: this is not a path within the volume; found "a/../b"; accepted a relative path without ".." as a part; fix: such as "a-..-b"',
        'Pod/shop/web spec.containers[0].volumeMounts[0].subPathExpr: the mount has a subPath already; found "$(A)"',
        'Pod/shop/web spec.containers[0].volumeMounts[0].mountPropagation: only a privileged container mounts in both directions; found "Bidirectional"; accepted None, HostToContainer',
        'Pod/shop/web spec.containers[0].volumeMounts[0].recursiveReadOnly: only a mount with readOnly: true is read-only recursively; found "Enabled"',
        'Pod/shop/web spec.containers[0].volumeMounts[0].recursiveReadOnly: this is no way of recursive read-only; found "Always"; accepted Disabled, IfPossible, Enabled',
      ],
    },
    {
      yaml: mount('mountPath: "/data:ro"'),
      says: [
        'Pod/shop/web spec.containers[0].volumeMounts[0].mountPath: this is not a path to mount at; found "/data:ro"; accepted a path without ":"; fix: such as "data-ro"',
      ],
    },
  ],
  doesNotApply: [{ yaml: pod('volumes: [{ name: data, hostPath: { path: "/a:b" } }]') }],
};
