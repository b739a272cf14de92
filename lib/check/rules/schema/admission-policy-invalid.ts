import { dnsSubdomain, labelKey } from '../../../kubernetes';
import { pathSegment } from '../../../kubernetes/validation';
import type { Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import {
  at,
  each,
  exactlyOneOf,
  isSet,
  kindRule,
  named,
  oneOf,
  refuse,
  required,
  textAt,
  within,
  type Place,
} from './place';

const reasons = ['Unauthorized', 'Forbidden', 'Invalid', 'RequestEntityTooLarge'];
const identifier = /^[_a-zA-Z][_a-zA-Z0-9]*$/;

const judgeIdentifier = named(
  { accepts: (text) => identifier.test(text), accepted: 'a name as CEL has it, such as "podSpec"' },
  'a name of a variable',
);
const judgeCondition = named(labelKey, 'a name of a condition');
const judgePolicy = named(dnsSubdomain, 'a name of a policy');
const judgeReason = oneOf(reasons, 'reason of a refusal');

export const admissionPolicyInvalid = kindRule(
  {
    code: 'ADMISSION_POLICY_INVALID',
    title: 'an admission policy matches resources and has expressions, and its binding says what to do',
    why:
      'An API server refuses the policy or binding otherwise. Deny and Warn at once would tell the same twice. What an ' +
      'expression means is not judged here: the server compiles it.',
    fix: 'Add matchConstraints.resourceRules and validations; choose validationActions.',
    sources: ['https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/'],
  },
  ['ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding'].map(
    (kind) => `admissionregistration.k8s.io/${kind}`,
  ),
  (root, { body }) => {
    const spec = at(root, 'spec');
    return body.kind.endsWith('Binding') ? judgeBinding(spec) : judgePolicySpec(spec);
  },
);

function judgePolicySpec(spec: Place): readonly Violation[] {
  const rules = at(spec, 'matchConstraints', 'resourceRules');
  const validations = at(spec, 'validations');
  const isIdle = each(validations).length === 0 && each(at(spec, 'auditAnnotations')).length === 0;
  return together(
    each(rules).length === 0
      ? [refuse(rules, 'the policy matches no resource', { accepted: 'at least one rule' })]
      : none,
    isIdle ? [refuse(validations, 'the policy has neither validations nor auditAnnotations')] : none,
    judgeMatches(at(spec, 'matchConstraints')),
    ofEach(each(validations), judgeValidation),
    ofEach(each(at(spec, 'variables')), (variable) =>
      together(judgeIdentifier(at(variable, 'name')), judgeExpression(at(variable, 'expression'))),
    ),
    judgeConditions(each(at(spec, 'matchConditions'))),
  );
}

function judgeValidation(validation: Place): readonly Violation[] {
  const message = at(validation, 'message');
  const text = textAt(message);
  return together(
    judgeExpression(at(validation, 'expression')),
    text !== undefined && text !== '' && text.trim() === '' ? [refuse(message, 'the message is blank')] : none,
    /[\r\n]/.test((text ?? '').trim()) ? [refuse(message, 'the message has more than one line')] : none,
    judgeReason(at(validation, 'reason')),
  );
}

function judgeExpression(expression: Place): readonly Violation[] {
  return (textAt(expression) ?? '').trim() === '' ? [refuse(expression, 'there is no expression')] : none;
}

function judgeConditions(conditions: readonly Place[]): readonly Violation[] {
  const names = conditions.map((condition) => textAt(at(condition, 'name')));
  return conditions.flatMap((condition, index) =>
    together(
      judgeExpression(at(condition, 'expression')),
      judgeCondition(at(condition, 'name')),
      names.indexOf(names[index]) < index ? [refuse(at(condition, 'name'), 'there is such a condition already')] : none,
    ),
  );
}

function judgeMatches(match: Place): readonly Violation[] {
  return ofEach(['resourceRules[]', 'excludeResourceRules[]'], (list) =>
    ofEach(within(match, [list]), (rule) =>
      together(
        ofEach(['apiGroups', 'apiVersions', 'resources', 'operations'], (key) => judgeList(at(rule, key))),
        ofEach(['apiVersions', 'resources'], (key) => judgeNothing(at(rule, key))), // "" is the core group elsewhere

        ofEach(each(at(rule, 'resourceNames')), named(pathSegment, 'a name')),
      ),
    ),
  );
}

function judgeList(list: Place): readonly Violation[] {
  const entries = each(list);
  if (entries.length === 0)
    return [refuse(list, 'the rule leaves this open', { accepted: 'a list; ["*"] is everything' })];
  const isMixed = entries.length > 1 && entries.some(({ value }) => value === '*');
  return isMixed ? [refuse(list, '"*" stands for everything, so nothing else stands beside it')] : none;
}

function judgeNothing(list: Place): readonly Violation[] {
  const empty = each(list).filter(({ value }) => value === '');
  return empty.map((entry) => refuse(entry, 'the rule names nothing here'));
}

function judgeBinding(spec: Place): readonly Violation[] {
  const [actions, parameters, policy] = [at(spec, 'validationActions'), at(spec, 'paramRef'), at(spec, 'policyName')];
  const names = each(actions).map(textAt);
  return together(
    policy.value === undefined || policy.value === ''
      ? required(policy, 'the binding names no policy')
      : judgePolicy(policy),
    names.length === 0
      ? [refuse(actions, 'the binding does not say what to do', { accepted: 'Deny, Warn, Audit' })]
      : none,
    names.includes('Deny') && names.includes('Warn') ? [refuse(actions, 'Deny and Warn tell the same twice')] : none,
    isSet(parameters) ? judgeParameters(parameters) : none,
    judgeMatches(at(spec, 'matchResources')),
  );
}

function judgeParameters(parameters: Place): readonly Violation[] {
  const action = at(parameters, 'parameterNotFoundAction');
  return together(
    exactlyOneOf(parameters, ['name', 'selector'], 'way to find parameters'),
    named(pathSegment, 'a name of an object')(at(parameters, 'name')),
    isSet(action)
      ? oneOf(['Allow', 'Deny'], 'action')(action)
      : [refuse(action, 'the binding does not say what to do without parameters', { accepted: 'Allow, Deny' })],
  );
}
