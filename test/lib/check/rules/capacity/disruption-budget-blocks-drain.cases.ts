import type { RuleCases } from '../../rule-cases';

const deployment = (replicas: number): string => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: web } }
  template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web }] } }
`;

const autoscaler = `
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, minReplicas: 2, maxReplicas: 9 }
`;

const budget = (rule: string, name = 'web'): string => `
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: ${name} }
spec: { selector: { matchLabels: { app: web } }, ${rule} }
`;

const all = (...documents: readonly string[]): { yaml: string } => ({ yaml: documents.join('---') });

export const cases: RuleCases = {
  code: 'DISRUPTION_BUDGET_BLOCKS_DRAIN',
  passes: [
    all(deployment(3), budget('minAvailable: 2')),
    all(deployment(1), budget('maxUnavailable: 1')),
    all(deployment(1), budget('maxUnavailable: 10%')), // rounded up
    all(deployment(4), budget('minAvailable: 75%')),
    all(deployment(9), autoscaler, budget('minAvailable: 1')),
  ],
  fails: [
    {
      ...all(deployment(3), budget('maxUnavailable: 0')),
      says: [
        'PodDisruptionBudget/web spec.maxUnavailable: the budget never lets a pod be evicted, so no node that runs one can be drained; found 0; accepted 1 or more; fix: set maxUnavailable: 1 instead',
      ],
    },
    {
      ...all(deployment(3), budget('maxUnavailable: 0%')),
      says: [
        'PodDisruptionBudget/web spec.maxUnavailable: the budget never lets a pod be evicted, so no node that runs one can be drained; found 0%; accepted 1 or more; fix: set maxUnavailable: 1 instead',
      ],
    },
    {
      ...all(deployment(1), budget('minAvailable: 1')),
      says: [
        'PodDisruptionBudget/web spec.minAvailable: the budget lets no pod be evicted at the lowest scale, so no node that runs one can be drained; found 1 of 1 replica; accepted no minAvailable with a single replica; fix: run two replicas or more, or set maxUnavailable: 1 instead',
      ],
    },
    {
      ...all(deployment(3), budget('minAvailable: 80%')),
      says: [
        'PodDisruptionBudget/web spec.minAvailable: the budget lets no pod be evicted at the lowest scale, so no node that runs one can be drained; found 80% of 3 replicas; accepted at most 2; fix: set maxUnavailable: 1 instead',
      ],
    }, // 2.4 is rounded up
    {
      ...all(deployment(9), autoscaler, budget('minAvailable: 2')),
      says: [
        'PodDisruptionBudget/web spec.minAvailable: the budget lets no pod be evicted at the lowest scale, so no node that runs one can be drained; found 2 of 2 replicas; accepted at most 1; fix: set maxUnavailable: 1 instead',
      ],
    },
    {
      ...all(deployment(3), budget('maxUnavailable: 1'), budget('maxUnavailable: 1', 'second')),
      says: [
        'PodDisruptionBudget/second spec.selector: pods of Deployment "web" have two budgets, and the eviction of such a pod is refused; found web, second; accepted one budget for each pod; fix: remove one of the budgets, or narrow its selector',
      ],
    },
  ],
  doesNotApply: [
    all(deployment(3)),
    all(budget('minAvailable: 1')), // it selects nothing
    all(deployment(1).replace('Deployment', 'DaemonSet'), budget('minAvailable: 1')),
    { yaml: 'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: odd }\nspec: { minAvailable: [] }' },
  ],
};
