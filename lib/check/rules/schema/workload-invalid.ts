import { dnsLabel } from '../../../kubernetes';
import type { Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import {
  at,
  countOrPercent,
  isNone,
  isSet,
  kindRule,
  named,
  notNegative,
  numberAt,
  oneOf,
  refuse,
  textAt,
  type Place,
} from './place';

const counts = ['replicas', 'minReadySeconds', 'revisionHistoryLimit', 'progressDeadlineSeconds'];
const claimPolicies = ['whenDeleted', 'whenScaled'];
/** Kubernetes' default of progressDeadlineSeconds. */
const usualDeadlineSeconds = 600;

export const workloadInvalid = kindRule(
  {
    code: 'WORKLOAD_INVALID',
    title: 'counts of a workload are not negative, and its way to update lets it go forward',
    why:
      'An API server refuses the workload otherwise. With neither a spare pod (maxSurge) nor a missing one ' +
      '(maxUnavailable) nothing could ever be replaced; Recreate and OnDelete have no rolling update; a Deployment must ' +
      'get more time to progress than one pod needs to count as ready.',
    fix: 'Allow maxSurge or maxUnavailable; raise progressDeadlineSeconds above minReadySeconds.',
    sources: ['k8s.io/kubernetes pkg/apis/apps/validation/validation.go'],
  },
  ['apps/Deployment', 'apps/StatefulSet', 'apps/DaemonSet', 'apps/ReplicaSet', 'ReplicationController'],
  (root, { body }) => {
    const spec = at(root, 'spec');
    return together(
      ofEach(counts, (key) => notNegative(at(spec, key))),
      body.kind === 'Deployment' ? together(judgeDeadline(spec), judgeRollout(at(spec, 'strategy'), 'Recreate')) : none,
      body.kind === 'DaemonSet' ? judgeDaemons(at(spec, 'updateStrategy')) : none,
      body.kind === 'StatefulSet' ? judgeStateful(spec) : none,
    );
  },
);

function judgeDeadline(spec: Place): readonly Violation[] {
  const deadline = at(spec, 'progressDeadlineSeconds');
  const minReadySeconds = numberAt(at(spec, 'minReadySeconds')) ?? 0;
  if (minReadySeconds < 0 || (numberAt(deadline) ?? usualDeadlineSeconds) > minReadySeconds) return none;
  const found = isSet(deadline) ? {} : { found: `${usualDeadlineSeconds}, the default` };
  return [
    refuse(deadline, 'the deadline is not above minReadySeconds', {
      ...found,
      accepted: `more than ${minReadySeconds}`,
    }),
  ];
}

function judgeRollout(strategy: Place, without: string): readonly Violation[] {
  const rolling = at(strategy, 'rollingUpdate');
  if (!isSet(rolling)) return none;
  if (textAt(at(strategy, 'type')) === without) {
    return [refuse(rolling, `${without} has no rolling update`, { fix: 'remove rollingUpdate' })];
  }
  const [surge, unavailable] = [at(rolling, 'maxSurge'), at(rolling, 'maxUnavailable')];
  return together(
    countOrPercent(Infinity)(surge),
    countOrPercent()(unavailable),
    isNone(surge) && isNone(unavailable) ? [refuse(unavailable, 'maxSurge and maxUnavailable are both 0')] : none,
  );
}

/** A pod of a DaemonSet is replaced either before or after the old one ends; maxUnavailable is 1 and maxSurge 0 by default. */
function judgeDaemons(strategy: Place): readonly Violation[] {
  const rolling = at(strategy, 'rollingUpdate');
  const [surge, unavailable] = [at(rolling, 'maxSurge'), at(rolling, 'maxUnavailable')];
  if (!isSet(rolling) || at(strategy, 'type').value === 'OnDelete') return none;
  const [hasSurge, hasUnavailable] = [isSet(surge) && !isNone(surge), !isNone(unavailable)];
  return together(
    countOrPercent()(surge),
    countOrPercent()(unavailable),
    hasSurge && hasUnavailable
      ? [refuse(surge, 'maxSurge needs maxUnavailable: 0 beside it', { accepted: 'only one of both above 0' })]
      : none,
    !hasSurge && !hasUnavailable ? [refuse(unavailable, 'maxSurge and maxUnavailable are both 0')] : none,
  );
}

function judgeStateful(spec: Place): readonly Violation[] {
  const rolling = at(spec, 'updateStrategy', 'rollingUpdate');
  const serviceName = at(spec, 'serviceName');
  const unavailable = at(rolling, 'maxUnavailable');
  return together(
    isSet(rolling) && at(spec, 'updateStrategy', 'type').value === 'OnDelete'
      ? [refuse(rolling, 'OnDelete has no rolling update', { fix: 'remove rollingUpdate' })]
      : none,
    notNegative(at(rolling, 'partition')),
    countOrPercent()(unavailable),
    isNone(unavailable) ? [refuse(unavailable, 'with maxUnavailable 0 nothing can be replaced')] : none,
    serviceName.value === '' ? none : named(dnsLabel, 'a name for a Service')(serviceName),
    notNegative(at(spec, 'ordinals', 'start')),
    ofEach(claimPolicies, (key) =>
      oneOf(['Retain', 'Delete'], 'policy for claims')(at(spec, 'persistentVolumeClaimRetentionPolicy', key)),
    ),
  );
}
