import type { RuleCases } from '../../../rule-cases';
import { pod, rollout, service } from '../objects';

export const cases: RuleCases = {
  code: 'HOST_PORT_USED',
  passes: [{ yaml: pod({}, { ports: [{ containerPort: 8080 }, { containerPort: 8081, hostPort: 0 }] }) }],
  fails: [
    {
      yaml: pod({}, { ports: [{ containerPort: 8080, hostPort: 8080 }] }),
      says: [
        'Pod/shop/api spec.containers[0].ports[0].hostPort: the container takes a port of its node; found 8080; fix: remove it, and use a Service',
      ],
    },
    {
      yaml: rollout({
        initContainers: [{ name: 'proxy', image: 'proxy', ports: [{ containerPort: 1500, hostPort: 1500 }] }],
      }),
      says: [
        'Rollout/shop/api spec.template.spec.initContainers[0].ports[0].hostPort: the container takes a port of its node; found 1500; fix: remove it, and use a Service',
      ],
    },
  ],
  doesNotApply: [{ yaml: service({ ports: [{ port: 80, nodePort: 30080 }], type: 'NodePort' }) }],
};
