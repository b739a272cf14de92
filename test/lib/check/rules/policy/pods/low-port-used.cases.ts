import type { RuleCases } from '../../../rule-cases';
import { pod, service } from '../objects';

export const cases: RuleCases = {
  code: 'LOW_PORT_USED',
  passes: [{ yaml: pod({}, { ports: [{ containerPort: 1024 }] }) }],
  fails: [
    {
      yaml: pod({}, { ports: [{ containerPort: 8080 }, { containerPort: 80 }] }),
      says: [
        'Pod/shop/api spec.containers[0].ports[1].containerPort: the port is one of root; found 80; accepted 1024 or more; fix: listen on a higher port',
      ],
    },
  ],
  doesNotApply: [{ yaml: service({ ports: [{ port: 80 }] }) }],
};
