import type { RuleCases } from '../../../rule-cases';
import { cronJob, deployment, pod, service } from '../objects';

export const cases: RuleCases = {
  code: 'RECOMMENDED_LABEL_MISSING',
  passes: [
    {
      yaml: deployment(
        {},
        {},
        {},
        {
          labels: {
            'app.kubernetes.io/name': 'api',
            'app.kubernetes.io/instance': 'api',
            'app.kubernetes.io/version': '1',
            'app.kubernetes.io/component': 'http',
            'app.kubernetes.io/part-of': 'shop',
            'app.kubernetes.io/managed-by': 'keelson',
          },
        },
      ),
    },
  ],
  fails: [
    {
      yaml: deployment(
        {},
        {},
        {},
        { labels: { 'app.kubernetes.io/name': 'api', 'app.kubernetes.io/instance': 'api' } },
      ),
      says: [
        'Deployment/shop/api metadata.labels: the workload lacks recommended labels; found no app.kubernetes.io/version, app.kubernetes.io/component, app.kubernetes.io/part-of, app.kubernetes.io/managed-by; fix: add them',
      ],
    },
    {
      yaml: cronJob(),
      says: [
        'CronJob/shop/api metadata.labels: the workload lacks recommended labels; found no app.kubernetes.io/name, app.kubernetes.io/instance, app.kubernetes.io/version, app.kubernetes.io/component, app.kubernetes.io/part-of, app.kubernetes.io/managed-by; fix: add them',
      ],
    },
  ],
  doesNotApply: [{ yaml: pod() }, { yaml: service() }],
};
