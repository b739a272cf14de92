import { fieldAt, fieldsOf, isFields, listOf } from '../../../../manifest';
import { ofKind } from '../of-kind';

export const limitsNothing = ofKind(
  {
    code: 'LIMITS_NOTHING',
    severity: 'warning',
    title: 'a ResourceQuota or LimitRange limits something',
    why: 'An empty one is taken without a word and bounds nothing: one service can take all nodes from the others.',
    fix: 'Give the quota its spec.hard, the range its spec.limits; or delete it.',
    sources: ['https://kubernetes.io/docs/concepts/policy/resource-quotas/'],
  },
  ['ResourceQuota', 'LimitRange'],
  (body) => {
    const spec = body['spec'];
    if (!isFields(spec)) return []; // SPEC_MISSING says it
    const isQuota = body.kind === 'ResourceQuota';
    const count = isQuota
      ? Object.keys(fieldsOf(fieldAt(spec, 'hard'))).length
      : listOf(fieldAt(spec, 'limits')).length;
    if (count > 0) return [];
    return [
      {
        field: isQuota ? 'spec.hard' : 'spec.limits',
        message: `the ${body.kind} limits nothing`,
        accepted: isQuota ? 'limits by resource, such as requests.cpu' : 'at least one item, such as type: Container',
        fix: 'say what it limits, or delete it',
      },
    ];
  },
);
