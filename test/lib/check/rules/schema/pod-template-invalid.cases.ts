import type { RuleCases } from '../../rule-cases';
import { crds } from './crds';
import { all, rollout, workload } from './objects';

export const cases: RuleCases = {
  code: 'POD_TEMPLATE_INVALID',
  passes: [{ yaml: rollout('containers: [{ name: web, image: web }]'), target: { crds: crds() } }],
  fails: [
    {
      yaml: all(
        rollout('containers: [{ name: web, image: web, resources: { limits: { memory: 1 Gi } } }]'),
        rollout('containers: [{ name: web, image: web, ports: [{ containerPort: 80, protocol: HTTP }] }]'),
      ),
      target: { crds: crds() },
      says: [
        'Rollout/shop/web spec.template.spec.containers[0].resources.limits.memory: not a valid quantity; found "1 Gi"; accepted a quantity such as "250m", "1" or "512Mi"',
        'Rollout/shop/web spec.template.spec.containers[0].ports[0].protocol: value is not allowed; found "HTTP"; accepted SCTP, TCP, UDP',
      ],
    },
  ],
  doesNotApply: [{ yaml: workload('Deployment', '', 'dnsPolicy: Nobody') }],
};
