import type { RuleCases } from '../../../rule-cases';
import { configMap, cronJob, object } from '../objects';

export const cases: RuleCases = {
  code: 'PASSWORD_IN_URL',
  passes: [
    {
      yaml: configMap({
        DATABASE_URL: 'postgres://app@db:5432/app',
        OTHER_URL: 'postgres://app:$(DB_PASSWORD)@db/app',
      }),
    },
  ],
  fails: [
    {
      yaml: configMap({ DATABASE_URL: 'postgres://app:hunter2@db:5432/app' }),
      says: [
        'ConfigMap/shop/api data["DATABASE_URL"]: an address carries its password; found an address with its password; fix: keep the address in the secret store',
      ],
    },
    {
      yaml: cronJob({}, { env: [{ name: 'JDBC', value: 'jdbc:postgresql://db/app?user=app&password=hunter2' }] }),
      says: [
        'CronJob/shop/api spec.jobTemplate.spec.template.spec.containers[0].env[0].value: an address carries its password; found an address with its password; fix: keep the address in the secret store',
      ],
    },
  ],
  doesNotApply: [{ yaml: object('v1', 'Secret', { stringData: { url: 'postgres://app:hunter2@db:5432/app' } }) }],
};
