import { fieldAt, fieldsOf, listOf } from '../../../manifest';
import { clusterRole } from '../../kinds';
import { labelsOf } from '../../metadata';
import type { PolicyStatement } from '../../statement';

const labels = ['admin', 'edit'].map((role) => `rbac.authorization.k8s.io/aggregate-to-${role}`);

/** Rights that grow into roles which others hold already. */
export const roleAggregated: PolicyStatement = {
  code: 'ROLE_AGGREGATED',
  severity: 'warning',
  title: 'no role is added to admin or edit, and none gathers all others',
  why: 'The rules of a ClusterRole with such a label become part of admin or edit, so everybody who has those in any namespace gets them too, and no binding shows it. A ClusterRole that gathers roles by an empty selector has all rights.',
  fix: 'remove the label and bind the role where it is needed; aggregate-to-view is harmless where the rules only read',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles'],
  subject: [clusterRole],
  check: ({ body }) => {
    const set = labelsOf(body);
    const added = labels
      .filter((label) => set[label] === 'true')
      .map((label) => ({
        field: `metadata.labels["${label}"]`,
        message: 'the rules become part of a role that others hold',
        found: 'true',
        fix: 'remove the label',
      }));
    const gathering = listOf(fieldAt(body, 'aggregationRule', 'clusterRoleSelectors')).flatMap((selector, index) =>
      isEmpty(selector)
        ? [
            {
              field: `aggregationRule.clusterRoleSelectors[${index}]`,
              message: 'the role gathers the rules of all others',
              found: 'a selector without labels',
              fix: 'select by a label of its own',
            },
          ]
        : [],
    );
    return [...added, ...gathering];
  },
  cel: {
    expression: `[${labels.map((label) => `'${label}'`).join(', ')}].all(key, object.metadata.?labels[?key].orValue('') != 'true') && object.?aggregationRule.clusterRoleSelectors.orValue([]).all(s, size(s.?matchLabels.orValue({})) + size(s.?matchExpressions.orValue([])) > 0)`,
    message: 'the role may not be added to admin or edit, nor gather all others',
  },
};

function isEmpty(selector: unknown): boolean {
  const count = Object.keys(fieldsOf(fieldAt(selector, 'matchLabels'))).length;
  return count + listOf(fieldAt(selector, 'matchExpressions')).length === 0;
}
