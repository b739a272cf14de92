import type { RuleCases } from '../../../rule-cases';
import { pod, service } from '../objects';

export const cases: RuleCases = {
  code: 'HOST_PATH_MOUNTED',
  passes: [{ yaml: pod({ volumes: [{ name: 'tmp', emptyDir: {} }] }) }],
  fails: [
    {
      yaml: pod({
        volumes: [
          { name: 'tmp', emptyDir: {} },
          { name: 'node', hostPath: { path: '/var/run/docker.sock' } },
        ],
      }),
      says: [
        'Pod/shop/api spec.volumes[1].hostPath: the pod mounts a path of its node; found /var/run/docker.sock; fix: use emptyDir or a PersistentVolumeClaim',
      ],
    },
  ],
  doesNotApply: [{ yaml: service() }],
};
