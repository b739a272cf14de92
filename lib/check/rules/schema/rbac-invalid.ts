import { dnsSubdomain } from '../../../kubernetes';
import { pathSegment } from '../../../kubernetes/validation';
import type { Violation } from '../../../problem';
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
      const rules = each(at(root, 'rules')).flatMap((rule) => judgeRule(rule, isNamespaced));
      return [...rules, ...judgeAggregation(at(root, 'aggregationRule'))];
    }
    return [
      ...judgeRoleRef(at(root, 'roleRef'), isNamespaced),
      ...each(at(root, 'subjects')).flatMap((subject) => judgeSubject(subject, isNamespaced)),
    ];
  },
);

function judgeRule(rule: Place, isNamespaced: boolean): readonly Violation[] {
  const verbs = at(rule, 'verbs');
  const urls = at(rule, 'nonResourceURLs');
  const hasUrls = each(urls).length > 0;
  const empty = Array.isArray(verbs.value) && each(verbs).length === 0 ? [refuse(verbs, 'the rule has no verb')] : [];
  if (!hasUrls) return [...empty, ...['apiGroups', 'resources'].flatMap((key) => judgeList(at(rule, key)))];
  const isMixed = ['apiGroups', 'resources', 'resourceNames'].some((key) => each(at(rule, key)).length > 0);
  return [
    ...empty,
    ...(isNamespaced ? [refuse(urls, 'a Role of a namespace has no URLs')] : []),
    ...(isMixed ? [refuse(urls, 'a rule is about resources or about URLs, not both')] : []),
  ];
}

function judgeList(list: Place): readonly Violation[] {
  if (each(list).length > 0) return [];
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
  return isEmpty ? [refuse(selectors, 'an aggregation needs at least one selector')] : [];
}

function judgeRoleRef(reference: Place, isNamespaced: boolean): readonly Violation[] {
  const [name, apiGroup] = [at(reference, 'name'), at(reference, 'apiGroup')];
  return [
    ...(apiGroup.value === '' ? [] : judgeGroup(apiGroup)),
    ...oneOf(
      isNamespaced ? ['Role', 'ClusterRole'] : ['ClusterRole'],
      'kind that can be bound here',
    )(at(reference, 'kind')),
    ...(name.value === '' ? required(name, 'the binding names no role') : judgeName(name)),
  ];
}

function judgeSubject(subject: Place, isNamespaced: boolean): readonly Violation[] {
  const [kind, name, apiGroup] = [at(subject, 'kind'), at(subject, 'name'), at(subject, 'apiGroup')];
  return [
    ...judgeSubjectKind(kind),
    ...(name.value === '' ? required(name, 'the subject has no name') : []),
    ...(textAt(kind) === 'ServiceAccount' ? judgeServiceAccount(subject, isNamespaced) : judgeUserGroup(apiGroup)),
  ];
}

function judgeServiceAccount(subject: Place, isNamespaced: boolean): readonly Violation[] {
  const [name, apiGroup] = [at(subject, 'name'), at(subject, 'apiGroup')];
  const isForeign = isSet(apiGroup) && apiGroup.value !== '';
  return [
    ...(name.value === '' ? [] : judgeAccount(name)),
    ...(isForeign ? [refuse(apiGroup, 'a ServiceAccount is in the core group', { accepted: '""' })] : []),
    ...(isNamespaced ? [] : required(at(subject, 'namespace'), 'the ServiceAccount has no namespace')),
  ];
}

function judgeUserGroup(apiGroup: Place): readonly Violation[] {
  return apiGroup.value === '' ? [] : judgeGroup(apiGroup);
}
