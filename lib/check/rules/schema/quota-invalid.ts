import { isQuotaResource, isWholeResource, quotaResources } from '../../../kubernetes/validation';
import { didYouMean, type Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import { judgeValues } from './judge-selector';
import {
  at,
  each,
  entriesOf,
  kindRule,
  quantityFromZero,
  refuse,
  textAt,
  within,
  type Entry,
  type Place,
} from './place';

const opposites = [
  ['BestEffort', 'NotBestEffort'],
  ['Terminating', 'NotTerminating'],
];
const ofPods = ['pods', 'cpu', 'memory', 'limits.cpu', 'limits.memory', 'requests.cpu', 'requests.memory'];
const ofVolumes = ['persistentvolumeclaims', 'requests.storage'];
const withValues = ['PriorityClass', 'VolumeAttributesClass'];

export const quotaInvalid = kindRule(
  {
    code: 'QUOTA_INVALID',
    title: 'a quota limits resources that exist, in whole numbers where objects are counted, and scopes that fit',
    why:
      'An API server refuses the quota otherwise. Scopes choose pods, so a quota with one can only limit pods and what they ' +
      'compute with; opposite scopes choose nothing.',
    fix: 'Write resources as "requests.cpu", "pods" or "count/deployments.apps".',
    sources: ['https://kubernetes.io/docs/concepts/policy/resource-quotas/'],
  },
  ['ResourceQuota'],
  (root) => {
    const hard = entriesOf(at(root, 'spec', 'hard'));
    const names = hard.map(({ key }) => key);
    const expressions = within(root, ['spec', 'scopeSelector', 'matchExpressions[]']);
    const scopes = [
      ...each(at(root, 'spec', 'scopes')),
      ...expressions.map((expression) => at(expression, 'scopeName')),
    ];
    return together(
      ofEach(hard, judgeHard),
      ofEach(scopes, (scope) => judgeScope(scope, names)),
      judgeOpposites(scopes),
      ofEach(expressions, (expression) => together(judgeOperator(expression), judgeValues(expression))),
    );
  },
);

function judgeHard(entry: Entry): readonly Violation[] {
  const { key, value } = entry;
  const fix = didYouMean(key, quotaResources);
  const isWhole =
    typeof value === 'number' ? Number.isInteger(value) : /^\d+(?:[kMGTPE]i?)?$/.test(textAt(entry) ?? '');
  return together(
    isQuotaResource(key)
      ? none
      : [refuse(entry, 'a quota cannot limit this', { found: key, ...(fix !== undefined && { fix }) })],
    quantityFromZero(entry),
    isWholeResource(key) && !isWhole
      ? [refuse(entry, 'this comes in whole numbers', { accepted: 'a whole number' })]
      : none,
  );
}

function judgeScope(scope: Place, names: readonly string[]): readonly Violation[] {
  const allowed = allowedIn(textAt(scope) ?? '');
  const wrong = names.filter((name) => isQuotaResource(name) && !name.includes('/') && !allowed.includes(name));
  return wrong.length === 0
    ? none
    : [
        refuse(scope, 'a quota of this scope cannot limit all that it does', {
          found: wrong.join(', '),
          accepted: allowed.join(', '),
        }),
      ];
}

function allowedIn(scope: string): readonly string[] {
  if (scope === 'BestEffort') return ['pods'];
  return scope === 'VolumeAttributesClass' ? ofVolumes : ofPods;
}

function judgeOpposites(scopes: readonly Place[]): readonly Violation[] {
  const names = new Set(scopes.map(textAt));
  const both = opposites.filter((pair) => pair.every((scope) => names.has(scope)));
  return ofEach(both, (pair) => {
    const second = scopes.find((scope) => textAt(scope) === pair[1]);
    return second ? [refuse(second, `nothing is ${pair.join(' and ')} at once`)] : [];
  });
}

function judgeOperator(expression: Place): readonly Violation[] {
  const [scope, operator] = [textAt(at(expression, 'scopeName')) ?? '', at(expression, 'operator')];
  if (withValues.includes(scope) || textAt(operator) === 'Exists') return none;
  return [refuse(operator, `${scope} has no values to compare with`, { accepted: 'Exists' })];
}
