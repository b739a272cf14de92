import { dnsLabel, dnsSubdomain, labelKey } from '../../../kubernetes';
import { ipAddress } from '../../../kubernetes/validation';
import type { Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import {
  at,
  between,
  each,
  isSet,
  named,
  notNegative,
  oneOf,
  podRule,
  refuse,
  textAt,
  type Place,
  type Pod,
} from './place';

const judgeLabel = named(dnsLabel, 'a DNS label');
const judgeName = named(dnsSubdomain, 'a name of an object');
const judgeKey = named(labelKey, 'a qualified name');
const judgeAddress = named(ipAddress, 'an IP address');
const judgeHost = named(dnsSubdomain, 'a host name');
const names = ['serviceAccountName', 'priorityClassName', 'runtimeClassName', 'nodeName'];
const judgeDeadline = between(1, 2 ** 31 - 1);

export const podInvalid = podRule(
  {
    code: 'POD_INVALID',
    title: 'fields of a pod that name hosts, objects and times have values that can be true',
    why:
      'An API server refuses the pod otherwise: host names are DNS labels, aliases need an address, a deadline is a ' +
      'positive number of seconds.',
    fix: 'Correct the field.',
    sources: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec'],
  },
  (pod) => together(judgeNames(pod), judgeTimes(pod.spec), judgeHosts(pod.spec), judgeGates(pod)),
);

function judgeNames({ spec, subject }: Pod): readonly Violation[] {
  const isStateful = subject.body.kind === 'StatefulSet'; // its controller writes both
  return together(
    isStateful ? none : ofEach(['hostname', 'subdomain'], (key) => unlessEmpty(judgeLabel, at(spec, key))),
    ofEach(names, (key) => unlessEmpty(judgeName, at(spec, key))),
    oneOf(['linux', 'windows'], 'operating system')(at(spec, 'os', 'name')),
  );
}

function judgeTimes(spec: Place): readonly Violation[] {
  return together(
    judgeDeadline(at(spec, 'activeDeadlineSeconds')),
    notNegative(at(spec, 'terminationGracePeriodSeconds')),
  );
}

function judgeHosts(spec: Place): readonly Violation[] {
  const override = at(spec, 'hostnameOverride');
  const excluded = ['setHostnameAsFQDN', 'hostNetwork'].filter((key) => at(spec, key).value === true);
  return together(
    ofEach(each(at(spec, 'hostAliases')), (alias) =>
      together(judgeAddress(at(alias, 'ip')), ofEach(each(at(alias, 'hostnames')), judgeHost)),
    ),
    judgeHost(override),
    isSet(override) ? excluded.map((key) => refuse(override, `a host name cannot be set beside ${key}`)) : none,
  );
}

function judgeGates({ spec, template }: Pod): readonly Violation[] {
  const gates = each(at(spec, 'schedulingGates'));
  const isPlaced = template.path === '' && gates.length > 0 && (textAt(at(spec, 'nodeName')) ?? '') !== '';
  return together(
    ofEach(each(at(spec, 'readinessGates')), (gate) => judgeKey(at(gate, 'conditionType'))),
    ofEach(gates, (gate) => judgeKey(at(gate, 'name'))),
    isPlaced ? [refuse(at(spec, 'nodeName'), 'a pod with gates has no node yet')] : none,
  );
}

function unlessEmpty(judge: (place: Place) => readonly Violation[], place: Place): readonly Violation[] {
  return place.value === '' ? none : judge(place);
}
