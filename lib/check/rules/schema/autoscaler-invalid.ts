import { compareQuantities, dnsLabel } from '../../../kubernetes';
import {
  isContainerResource,
  pathSegment,
  scalingPeriodSecondsLimit,
  stabilizationSecondsLimit,
} from '../../../kubernetes/validation';
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
  numberAt,
  oneOf,
  quantityAt,
  quantityFromZero,
  refuse,
  required,
  textAt,
  type Place,
} from './place';

/** Types of metrics, the field of each, and what its target may be. */
const metrics: ReadonlyMap<string, { readonly field: string; readonly targets: readonly string[] }> = new Map([
  ['Object', { field: 'object', targets: ['value', 'averageValue'] }],
  ['Pods', { field: 'pods', targets: ['averageValue'] }],
  ['Resource', { field: 'resource', targets: ['averageUtilization', 'averageValue'] }],
  ['External', { field: 'external', targets: ['value', 'averageValue'] }],
  ['ContainerResource', { field: 'containerResource', targets: ['averageUtilization', 'averageValue'] }],
]);
const fieldsOfMetrics = [...metrics.values()].map(({ field }) => field);

const fromOne = between(1, Infinity);
const judgeWindow = between(0, stabilizationSecondsLimit);
const judgePeriod = between(1, scalingPeriodSecondsLimit);
const judgeSegment = named(pathSegment, 'a name');

export const autoscalerInvalid = kindRule(
  {
    code: 'AUTOSCALER_INVALID',
    title: 'an autoscaler scales from at least one pod to no fewer, by metrics with one source and one target each',
    why:
      'An API server refuses the autoscaler otherwise. A metric of two sources, or a target that its type cannot have, ' +
      'leaves open what to compare; windows last an hour at most, periods half an hour.',
    fix: 'Set minReplicas <= maxReplicas and, for each metric, the field that its type names with one target.',
    sources: ['https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/'],
  },
  ['autoscaling/HorizontalPodAutoscaler'],
  (root) => {
    const spec = at(root, 'spec');
    return together(
      judgeRange(spec),
      judgeTargetRef(at(spec, 'scaleTargetRef')),
      ofEach(each(at(spec, 'metrics')), judgeMetric),
      fromOne(at(spec, 'targetCPUUtilizationPercentage')),
      ofEach(['scaleUp', 'scaleDown'], (way) => judgeBehavior(at(spec, 'behavior', way))),
    );
  },
);

function judgeRange(spec: Place): readonly Violation[] {
  const [min, max] = [at(spec, 'minReplicas'), at(spec, 'maxReplicas')];
  const [lowest, highest] = [numberAt(min), numberAt(max)];
  const isReversed = lowest !== undefined && highest !== undefined && highest >= 1 && lowest > highest;
  return together(
    fromOne(min),
    fromOne(max),
    isReversed ? [refuse(min, 'minReplicas is above maxReplicas', { accepted: `at most ${highest}` })] : none,
  );
}

function judgeTargetRef(reference: Place): readonly Violation[] {
  const version = at(reference, 'apiVersion');
  const hasGroup = (textAt(version) ?? '').split('/').length === 2;
  const names = ['kind', 'name'].flatMap((key) => {
    const place = at(reference, key);
    return place.value === '' ? required(place, `the target has no ${key}`) : judgeSegment(place);
  });
  if (!isSet(reference) || hasGroup) return names;
  return [
    ...names,
    refuse(version, 'the target has no API group', { accepted: 'group and version, such as "apps/v1"' }),
  ];
}

function judgeMetric(metric: Place): readonly Violation[] {
  const type = at(metric, 'type');
  const known = metrics.get(textAt(type) ?? '');
  if (!known) return oneOf([...metrics.keys()], 'type of metric')(type);
  const source = at(metric, known.field);
  const others = fieldsOfMetrics.filter((field) => field !== known.field).map((field) => at(metric, field));
  return together(
    required(source, `a metric of type ${textAt(type)} needs the field ${known.field}`),
    others.filter(isSet).map((place) => refuse(place, `this is not the field of a metric of type ${textAt(type)}`)),
    isSet(source) ? judgeSource(source, known.targets) : none,
  );
}

function judgeSource(source: Place, targets: readonly string[]): readonly Violation[] {
  const [name, container, target] = [at(source, 'metric', 'name'), at(source, 'container'), at(source, 'target')];
  const resource = at(source, 'name');
  return together(
    judgeSegment(name),
    name.value === '' ? required(name, 'the metric has no name') : none,
    named(dnsLabel, 'a name of a container')(container),
    isSet(container) ? named({ accepts: isContainerResource, accepted: 'cpu, memory' }, 'a resource')(resource) : none,
    isSet(target) ? judgeTarget(target, targets) : none,
  );
}

function judgeTarget(target: Place, targets: readonly string[]): readonly Violation[] {
  const [value, average, utilization] = ['value', 'averageValue', 'averageUtilization'].map((key) => at(target, key));
  return together(
    oneOf(['Utilization', 'Value', 'AverageValue'], 'type of target')(at(target, 'type')),
    exactlyOneOf(target, targets, 'target'),
    ofEach([value, average], (place) => (place ? judgeAmount(place) : [])),
    utilization ? fromOne(utilization) : none,
  );
}

function judgeAmount(place: Place): readonly Violation[] {
  const amount = quantityAt(place);
  return amount === undefined || compareQuantities(amount, 0) > 0
    ? none
    : [refuse(place, 'the target is not above zero')];
}

function judgeBehavior(rules: Place): readonly Violation[] {
  const policies = at(rules, 'policies');
  const isEmpty = Array.isArray(policies.value) && each(policies).length === 0;
  return together(
    judgeWindow(at(rules, 'stabilizationWindowSeconds')),
    oneOf(['Max', 'Min', 'Disabled'], 'way to choose a policy')(at(rules, 'selectPolicy')),
    quantityFromZero(at(rules, 'tolerance')),
    isEmpty ? [refuse(policies, 'there is no policy', { accepted: 'at least one policy' })] : none,
    ofEach(each(policies), (policy) =>
      together(
        oneOf(['Pods', 'Percent'], 'type of policy')(at(policy, 'type')),
        fromOne(at(policy, 'value')),
        judgePeriod(at(policy, 'periodSeconds')),
      ),
    ),
  );
}
