import { fieldAt, fieldsOf, listOf } from '../../../manifest';
import { resourceQuota } from '../../kinds';
import type { PolicyStatement } from '../../statement';

/** Not limits.cpu: with it every container needs a CPU limit, which a platform may do without. */
const demanded = ['requests.cpu', 'requests.memory', 'limits.memory'];
const ofCompute = ['cpu', 'memory', 'pods', 'limits.cpu', ...demanded];

/** A bound that leaves one resource open is none. */
export const resourceQuotaIncomplete: PolicyStatement = {
  code: 'RESOURCE_QUOTA_INCOMPLETE',
  severity: 'warning',
  title: 'a quota on computing bounds requests, and limits of memory',
  why: 'A quota on some of these lets a namespace take the whole cluster by the others. Quotas with scopes, and those that count objects only, stand beside such a one and are not asked.',
  fix: `set spec.hard of ${demanded.join(', ')}`,
  sources: ['Trivy KSV-0040'],
  subject: [resourceQuota],
  check: ({ body }) => {
    const hard = fieldsOf(fieldAt(body, 'spec', 'hard'));
    const scoped = listOf(fieldAt(body, 'spec', 'scopes')).length > 0 || fieldAt(body, 'spec', 'scopeSelector');
    if (scoped || !ofCompute.some((key) => hard[key] !== undefined)) return [];
    const missing = demanded.filter(
      (key) => hard[key] === undefined && hard[key.replace('requests.', '')] === undefined,
    );
    if (missing.length === 0) return [];
    return [
      { field: 'spec.hard', message: 'the quota is incomplete', found: `no ${missing.join(', ')}`, fix: 'add them' },
    ];
  },
  cel: {
    expression:
      'size(object.spec.?scopes.orValue([])) > 0 || has(object.spec.scopeSelector) || ' +
      `![${ofCompute.map((key) => `'${key}'`).join(', ')}].exists(key, key in object.spec.?hard.orValue({})) || ` +
      `[${demanded.map((key) => `'${key}'`).join(', ')}].all(key, key in object.spec.?hard.orValue({}) || key.replace('requests.', '') in object.spec.?hard.orValue({}))`,
    message: `the quota must set ${demanded.join(', ')}`,
  },
};
