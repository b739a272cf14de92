import { dnsLabel, labelKey } from '../../../kubernetes';
import type { Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import {
  at,
  between,
  each,
  exactlyOneOf,
  isSet,
  kindRule,
  named,
  notNegative,
  numberAt,
  refuse,
  textAt,
  within,
  type Place,
} from './place';

const counts = [
  'parallelism',
  'completions',
  'activeDeadlineSeconds',
  'backoffLimit',
  'ttlSecondsAfterFinished',
  'backoffLimitPerIndex',
];
const indexedOnly = ['backoffLimitPerIndex', 'maxFailedIndexes', 'successPolicy'];
const mostRules = 20; // k8s.io/kubernetes pkg/apis/batch/validation

export const jobInvalid = kindRule(
  {
    code: 'JOB_INVALID',
    title: 'counts of a Job are not negative, and its policies fit its mode of completion',
    why:
      'An API server refuses the Job otherwise. Limits and successes by index need completionMode: Indexed, which needs ' +
      'completions; a rule of podFailurePolicy looks at exit codes or at conditions; a Job chooses its selector itself.',
    fix: 'Set completionMode: Indexed with completions, or remove what needs it.',
    sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/job/'],
  },
  ['batch/Job', 'batch/CronJob'],
  (root, { body }) => {
    const spec = body.kind === 'Job' ? at(root, 'spec') : at(root, 'spec', 'jobTemplate', 'spec');
    return together(
      ofEach(counts, (key) => notNegative(at(spec, key))),
      judgeMode(spec, at(root, 'metadata', 'name')),
      judgeSelector(spec, body.kind),
      judgeFailurePolicy(spec),
      judgeSuccessPolicy(spec),
    );
  },
);

function judgeMode(spec: Place, name: Place): readonly Violation[] {
  if (at(spec, 'completionMode').value === 'Indexed') return judgeIndexed(spec, name);
  const misplaced = indexedOnly.map((key) => at(spec, key)).filter(isSet);
  return misplaced.map((place) => refuse(place, 'this needs completionMode: Indexed'));
}

function judgeIndexed(spec: Place, name: Place): readonly Violation[] {
  const [completions, failed] = [at(spec, 'completions'), at(spec, 'maxFailedIndexes')];
  const isCountless = !isSet(completions) && isSet(at(spec, 'parallelism')); // without both, both are 1
  return together(
    isCountless ? [refuse(completions, 'completionMode Indexed needs completions')] : none,
    spec.path === 'spec' ? judgeHost(name, numberAt(completions) ?? 1) : none,
    between(0, numberAt(completions) ?? 1)(failed),
    isSet(failed) && !isSet(at(spec, 'backoffLimitPerIndex'))
      ? [refuse(failed, 'this needs backoffLimitPerIndex')]
      : none,
  );
}

/** Pods of an indexed Job are called by its name and their index. */
function judgeHost(name: Place, completions: number): readonly Violation[] {
  const host = `${textAt(name) ?? 'a'}-${completions - 1}`;
  if (completions < 1 || dnsLabel.accepts(host)) return none;
  return [refuse(name, 'the names of its pods would be no host names', { found: host, accepted: dnsLabel.accepted })];
}

function judgeSelector(spec: Place, kind: string): readonly Violation[] {
  const [selector, manual] = [at(spec, 'selector'), at(spec, 'manualSelector')];
  if (kind === 'CronJob' && manual.value === true) return [refuse(manual, 'a CronJob cannot choose selectors by hand')];
  if (!isSet(selector) || manual.value === true) return none;
  return [refuse(selector, 'a Job chooses its selector itself', { fix: 'remove the selector' })];
}

function judgeFailurePolicy(spec: Place): readonly Violation[] {
  const rules = at(spec, 'podFailurePolicy', 'rules');
  const replacement = at(spec, 'podReplacementPolicy');
  const names = new Set(
    ['containers', 'initContainers'].flatMap((list) =>
      within(spec, ['template', 'spec', `${list}[]`, 'name']).map(textAt),
    ),
  );
  return together(
    ofEach(each(rules), (rule) => judgeFailureRule(rule, spec, names)),
    each(rules).length > mostRules
      ? [refuse(rules, 'there are too many rules', { accepted: `at most ${mostRules}` })]
      : none,
    isSet(rules) && textAt(replacement) === 'TerminatingOrFailed'
      ? [refuse(replacement, 'with a podFailurePolicy only failed pods are replaced', { accepted: 'Failed' })]
      : none,
    named(
      { accepts: (text) => /^[^/]+\/.+$/.test(text) && text.length <= 63, accepted: 'a domain and a path' },
      'a manager',
    )(at(spec, 'managedBy')),
  );
}

function judgeFailureRule(rule: Place, spec: Place, names: ReadonlySet<string | undefined>): readonly Violation[] {
  const [codes, action] = [at(rule, 'onExitCodes'), at(rule, 'action')];
  const conditions = each(at(rule, 'onPodConditions'));
  const list = { ...(isSet(codes) && { onExitCodes: true }), ...(conditions.length > 0 && { onPodConditions: true }) };
  return together(
    exactlyOneOf({ path: rule.path, value: list }, ['onExitCodes', 'onPodConditions'], 'condition of the rule'),
    action.value === 'FailIndex' && !isSet(at(spec, 'backoffLimitPerIndex'))
      ? [refuse(action, 'this needs backoffLimitPerIndex')]
      : none,
    ofEach(conditions, (condition) => named(labelKey, 'a type of a condition')(at(condition, 'type'))),
    isSet(codes) ? judgeExitCodes(codes, names) : none,
  );
}

function judgeExitCodes(codes: Place, names: ReadonlySet<string | undefined>): readonly Violation[] {
  const [values, container] = [at(codes, 'values'), at(codes, 'containerName')];
  const numbers = each(values).map((value) => numberAt(value) ?? 0);
  const isOrdered = numbers.every((value, index) => index === 0 || value > (numbers[index - 1] ?? 0));
  return together(
    numbers.length === 0 ? [refuse(values, 'there is no exit code')] : none,
    isOrdered ? none : [refuse(values, 'exit codes rise, each stands once')],
    at(codes, 'operator').value === 'In' ? ofEach(each(values), (value) => notZero(value)) : none,
    isSet(container) && !names.has(textAt(container)) ? [refuse(container, 'the pod has no such container')] : none,
  );
}

function notZero(value: Place): readonly Violation[] {
  return value.value === 0 ? [refuse(value, 'exit code 0 is a success')] : none;
}

function judgeSuccessPolicy(spec: Place): readonly Violation[] {
  const policy = at(spec, 'successPolicy');
  const completions = numberAt(at(spec, 'completions')) ?? Infinity;
  if (!isSet(policy)) return none;
  const rules = each(at(policy, 'rules'));
  return together(
    rules.length === 0 ? [refuse(at(policy, 'rules'), 'there is no rule of success')] : none,
    ofEach(rules, (rule) => between(0, completions)(at(rule, 'succeededCount'))),
    rules
      .filter((rule) => !isSet(at(rule, 'succeededCount')) && !isSet(at(rule, 'succeededIndexes')))
      .map((rule) =>
        refuse(rule, 'the rule counts nothing', { accepted: 'succeededCount, succeededIndexes, or both' }),
      ),
  );
}
