import { workloadKinds } from '../../kinds';
import { labelsOf } from '../../metadata';
import type { PolicyStatement } from '../../statement';

const names = ['name', 'instance', 'version', 'component', 'part-of', 'managed-by'];
const labels = names.map((name) => `app.kubernetes.io/${name}`);

/** Tools of every maker group by these. */
export const recommendedLabelMissing: PolicyStatement = {
  code: 'RECOMMENDED_LABEL_MISSING',
  severity: 'warning',
  title: 'workloads have the labels that Kubernetes recommends',
  why: 'Dashboards, cost reports and people find what belongs together by these labels. A workload without them is nobody’s when it fails.',
  fix: `set ${labels.join(', ')}`,
  sources: [
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/',
    'Kyverno require-labels',
  ],
  subject: workloadKinds,
  check: ({ body }) => {
    const set = labelsOf(body);
    const missing = labels.filter((label) => set[label] === undefined);
    if (missing.length === 0) return [];
    return [
      {
        field: 'metadata.labels',
        message: 'the workload lacks recommended labels',
        found: `no ${missing.join(', ')}`,
        fix: 'add them',
      },
    ];
  },
  cel: {
    expression: `[${labels.map((label) => `'${label}'`).join(', ')}].all(label, label in object.metadata.?labels.orValue({}))`,
    message: `the labels ${labels.join(', ')} must be set`,
  },
};
