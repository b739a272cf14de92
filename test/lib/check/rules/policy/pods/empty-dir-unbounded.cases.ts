import type { RuleCases } from '../../../rule-cases';
import { pod, rollout } from '../objects';

export const cases: RuleCases = {
  code: 'EMPTY_DIR_UNBOUNDED',
  passes: [{ yaml: pod({ volumes: [{ name: 'tmp', emptyDir: { sizeLimit: '64Mi' } }] }) }],
  fails: [
    {
      yaml: rollout({ volumes: [{ name: 'tmp', emptyDir: {} }] }),
      says: [
        'Rollout/shop/api spec.template.spec.volumes[0].emptyDir.sizeLimit: the volume may fill the disk of the node; fix: set how large it may get, such as 64Mi',
      ],
    },
  ],
  doesNotApply: [{ yaml: pod({ volumes: [{ name: 'config', configMap: { name: 'api' } }] }) }],
};
