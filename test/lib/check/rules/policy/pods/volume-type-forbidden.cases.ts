import type { RuleCases } from '../../../rule-cases';
import { deployment, pod, service } from '../objects';

export const cases: RuleCases = {
  code: 'VOLUME_TYPE_FORBIDDEN',
  passes: [
    {
      yaml: pod({
        volumes: [
          { name: 'a', emptyDir: {} },
          { name: 'b', configMap: { name: 'b' } },
          { name: 'c', image: { reference: 'c' } },
        ],
      }),
    },
  ],
  fails: [
    {
      yaml: deployment({ volumes: [{ name: 'files', nfs: { server: '10.0.0.1', path: '/' } }] }),
      says: [
        'Deployment/shop/api spec.template.spec.volumes[0]: the type of the volume is not allowed; found nfs; accepted configMap, csi, downwardAPI, emptyDir, ephemeral, image, persistentVolumeClaim, projected, secret; fix: use a PersistentVolumeClaim',
      ],
    },
  ],
  doesNotApply: [
    { yaml: pod({ volumes: [{ name: 'said-by-another-rule', hostPath: { path: '/' } }] }) },
    { yaml: service() },
  ],
};
