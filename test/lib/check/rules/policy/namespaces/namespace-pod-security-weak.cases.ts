import type { RuleCases } from '../../../rule-cases';
import { namespace, service } from '../objects';

export const cases: RuleCases = {
  code: 'NAMESPACE_POD_SECURITY_WEAK',
  passes: [
    {
      yaml: namespace({
        'pod-security.kubernetes.io/enforce': 'restricted',
        'pod-security.kubernetes.io/audit': 'restricted',
        'pod-security.kubernetes.io/warn': 'restricted',
      }),
    },
    {
      yaml: namespace({ 'pod-security.kubernetes.io/enforce': 'privileged' }, 'agents'),
      target: { privilegedNamespaces: ['agents'] },
    },
    { yaml: namespace({}, 'kube-system') },
  ],
  fails: [
    {
      yaml: namespace({
        'pod-security.kubernetes.io/enforce': 'baseline',
        'pod-security.kubernetes.io/audit': 'restricted',
      }),
      says: [
        'Namespace/shop metadata.labels["pod-security.kubernetes.io/enforce"]: the namespace takes pods that are not restricted; found baseline; accepted restricted; fix: set restricted, or name the namespace among the privileged ones',
        'Namespace/shop metadata.labels["pod-security.kubernetes.io/warn"]: the namespace takes pods that are not restricted; found no label; accepted restricted; fix: set restricted, or name the namespace among the privileged ones',
      ],
    },
    {
      yaml: namespace(
        {
          'pod-security.kubernetes.io/enforce': 'privileged',
          'pod-security.kubernetes.io/audit': 'restricted',
          'pod-security.kubernetes.io/warn': 'restricted',
        },
        'agents',
      ),
      says: [
        'Namespace/agents metadata.labels["pod-security.kubernetes.io/enforce"]: the namespace takes pods that are not restricted; found privileged; accepted restricted; fix: set restricted, or name the namespace among the privileged ones',
      ],
    },
  ],
  doesNotApply: [{ yaml: service() }],
};
