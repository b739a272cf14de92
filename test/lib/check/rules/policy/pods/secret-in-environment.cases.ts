import type { RuleCases } from '../../../rule-cases';
import { deployment, pod } from '../objects';

export const cases: RuleCases = {
  code: 'SECRET_IN_ENVIRONMENT',
  passes: [
    {
      yaml: pod(
        { volumes: [{ name: 'secrets', secret: { secretName: 'api' } }] },
        { env: [{ name: 'MODE', value: 'fast' }] },
      ),
    },
  ],
  fails: [
    {
      yaml: deployment(
        {},
        {
          env: [{ name: 'DB_PASSWORD', valueFrom: { secretKeyRef: { name: 'api', key: 'database' } } }],
          envFrom: [{ configMapRef: { name: 'api' } }, { secretRef: { name: 'api' } }],
        },
      ),
      says: [
        'Deployment/shop/api spec.template.spec.containers[0].env[0]: a secret becomes a variable; found DB_PASSWORD; fix: mount it as a file',
        'Deployment/shop/api spec.template.spec.containers[0].envFrom[1]: a secret becomes a variable; found Secret api; fix: mount it as a file',
      ],
    },
  ],
  doesNotApply: [
    { yaml: pod({}, { env: [{ name: 'MODE', valueFrom: { configMapKeyRef: { name: 'api', key: 'mode' } } }] }) },
  ],
};
