import { dnsSubdomain } from '../../../kubernetes';
import { pathSegment } from '../../../kubernetes/validation';
import type { Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import { at, each, isSet, kindRule, named, oneOf, refuse, required, textAt, type Place } from './place';

const group = 'rbac.authorization.k8s.io';
const judgeName = named(pathSegment, 'a name of a role');
const judgeAccount = named(dnsSubdomain, 'a name of a ServiceAccount');
const judgeSubjectKind = oneOf(['ServiceAccount', 'User', 'Group'], 'kind of subject');
const judgeGroup = oneOf([group], 'group of roles');

export const rbacInvalid = kindRule(
  {
    code: 'RBAC_INVALID',
    title: 'rules of roles have verbs, groups and resources, and bindings name a role and subjects that can exist',
    why:
      'An API server refuses the role or binding otherwise. The core group is written as "", not left out; a ' +
      'ClusterRoleBinding does not know in which namespace a ServiceAccount lives unless told.',
    fix: 'Write apiGroups: [""] for the core group, and the namespace of a ServiceAccount.',
    sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/'],
  },
  ['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'].map((kind) => `${group}/${kind}`),
  (root, { body }) => {
    const isNamespaced = !body.kind.startsWith('Cluster');
    if (!body.kind.endsWith('Binding')) {
      const rules = ofEach(each(at(root, 'rules')), (rule) => judgeRule(rule, isNamespaced));
      return together(rules, judgeAggregation(at(root, 'aggregationRule')));
    }
    return together(
      judgeRoleRef(at(root, 'roleRef'), isNamespaced),
      ofEach(each(at(root, 'subjects')), (subject) => judgeSubject(subject, isNamespaced)),
    );
  },
);

function judgeRule(rule: Place, isNamespaced: boolean): readonly Violation[] {
  const verbs = at(rule, 'verbs');
  const urls = at(rule, 'nonResourceURLs');
  const hasUrls = each(urls).length > 0;
  const empty = Array.isArray(verbs.value) && each(verbs).length === 0 ? [refuse(verbs, 'the rule has no verb')] : [];
  if (!hasUrls)
    return together(
      empty,
      ofEach(['apiGroups', 'resources'], (key) => judgeList(at(rule, key))),
    );
  const isMixed = ['apiGroups', 'resources', 'resourceNames'].some((key) => each(at(rule, key)).length > 0);
  return together(
    empty,
    isNamespaced ? [refuse(urls, 'a Role of a namespace has no URLs')] : none,
    isMixed ? [refuse(urls, 'a rule is about resources or about URLs, not both')] : none,
  );
}

function judgeList(list: Place): readonly Violation[] {
  if (each(list).length > 0) return none;
  const what = list.path.slice(list.path.lastIndexOf('.') + 1);
  return [
    refuse(list, `a rule about resources needs ${what}`, {
      accepted: what === 'apiGroups' ? 'a list; [""] is the core group' : 'a list',
    }),
  ];
}

function judgeAggregation(aggregation: Place): readonly Violation[] {
  const selectors = at(aggregation, 'clusterRoleSelectors');
  const isEmpty = isSet(aggregation) && each(selectors).length === 0;
  return isEmpty ? [refuse(selectors, 'an aggregation needs at least one selector')] : none;
}

function judgeRoleRef(reference: Place, isNamespaced: boolean): readonly Violation[] {
  const [name, apiGroup] = [at(reference, 'name'), at(reference, 'apiGroup')];
  return together(
    apiGroup.value === '' ? none : judgeGroup(apiGroup),
    oneOf(
      isNamespaced ? ['Role', 'ClusterRole'] : ['ClusterRole'],
      'kind that can be bound here',
    )(at(reference, 'kind')),
    name.value === '' ? required(name, 'the binding names no role') : judgeName(name),
  );
}

function judgeSubject(subject: Place, isNamespaced: boolean): readonly Violation[] {
  const [kind, name, apiGroup] = [at(subject, 'kind'), at(subject, 'name'), at(subject, 'apiGroup')];
  return together(
    judgeSubjectKind(kind),
    name.value === '' ? required(name, 'the subject has no name') : none,
    textAt(kind) === 'ServiceAccount' ? judgeServiceAccount(subject, isNamespaced) : judgeUserGroup(apiGroup),
  );
}

function judgeServiceAccount(subject: Place, isNamespaced: boolean): readonly Violation[] {
  const [name, apiGroup] = [at(subject, 'name'), at(subject, 'apiGroup')];
  const isForeign = isSet(apiGroup) && apiGroup.value !== '';
  return together(
    name.value === '' ? none : judgeAccount(name),
    isForeign ? [refuse(apiGroup, 'a ServiceAccount is in the core group', { accepted: '""' })] : none,
    isNamespaced ? none : required(at(subject, 'namespace'), 'the ServiceAccount has no namespace'),
  );
}

function judgeUserGroup(apiGroup: Place): readonly Violation[] {
  return apiGroup.value === '' ? none : judgeGroup(apiGroup);
}
