import type { RuleCases } from '../../../rule-cases';
import { configMap, deployment, object, rollout } from '../objects';

export const cases: RuleCases = {
  code: 'SECRET_KEY_WITH_VALUE',
  passes: [
    { yaml: configMap({ TOKEN_TTL: '1h', PASSWORD_FILE: '/etc/secrets/db', SECRET_NAME: 'api' }) },
    {
      yaml: deployment(
        {},
        { env: [{ name: 'DB_PASSWORD', valueFrom: { secretKeyRef: { name: 'api', key: 'database' } } }] },
      ),
    },
  ],
  fails: [
    {
      yaml: configMap({ DB_PASSWORD: 'hunter2' }),
      says: [
        'ConfigMap/shop/api data["DB_PASSWORD"]: the value of a secret stands in the object; found DB_PASSWORD; fix: keep it in the secret store',
      ],
    },
    {
      yaml: rollout(
        { initContainers: [{ name: 'setup', image: 'setup', args: ['--token', 'b7f3c1a9'] }] },
        { env: [{ name: 'API_KEY', value: 'b7f3c1a9' }] },
      ),
      says: [
        'Rollout/shop/api spec.template.spec.initContainers[0].args[1]: the value of a secret stands in the object; found token; fix: keep it in the secret store',
        'Rollout/shop/api spec.template.spec.containers[0].env[0].value: the value of a secret stands in the object; found API_KEY; fix: keep it in the secret store',
      ],
    },
    {
      yaml: configMap({ 'application.properties': 'db.user=app\ndb.password=hunter2\n' }),
      says: [
        'ConfigMap/shop/api data["application.properties"]: the value of a secret stands in the object; found db.password; fix: keep it in the secret store',
      ],
    },
  ],
  doesNotApply: [{ yaml: object('v1', 'Secret', { stringData: { password: 'hunter2' } }) }],
};
