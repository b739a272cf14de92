import { kindName } from '../../kind-name';
import {
  cronJobNameLimit,
  dnsLabel,
  jobNameLimit,
  memoised,
  statefulSetNameLimit,
  type KubernetesVersion,
} from '../../../kubernetes';
import { objectNameRule } from '../../../kubernetes/validation';
import type { Violation } from '../../../problem';
import type { ObjectRule } from '../../rule';
import { none, together } from '../../together';
import { at, named, refuse, required, textAt, type Demand, type Place } from './place';

/** How long a name may be where what is made of the object, not the object itself, sets the limit. */
const limits: ReadonlyMap<string, { readonly limit: number; readonly reason: string }> = new Map([
  ['batch/CronJob', { limit: cronJobNameLimit, reason: 'its Jobs add 11 characters to its name' }],
  ['batch/Job', { limit: jobNameLimit, reason: 'its pods carry its name as a label' }],
  ['apps/StatefulSet', { limit: statefulSetNameLimit, reason: 'its pods carry its name and a hash as a label' }],
]);

const judgeNamespace = named(dnsLabel, 'a name for a namespace');
const strict = memoised((kind) => demandsOf(kind, false));
const relaxed = memoised((kind) => demandsOf(kind, true));

export const nameInvalid: ObjectRule = {
  code: 'NAME_INVALID',
  severity: 'error',
  scope: 'object',
  title: 'names of objects and namespaces have the form and length that their kind demands',
  why:
    'An API server refuses an object whose name it cannot use in URLs, DNS or labels. Each kind has its own rule: most ' +
    'are DNS subdomains, namespaces and StatefulSets are DNS labels, Roles take almost anything. A name that is too long ' +
    'for what a controller makes of it leaves the object without pods.',
  fix: 'Choose a shorter name of lower-case letters, digits and "-".',
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/names/'],
  check: ({ body, target }) => {
    const metadata: Place = { path: 'metadata', value: body.metadata };
    const kind = kindName(body);
    const { judge, judgeBeginning } = (hasRelaxedServices(target.kubernetesVersion) ? relaxed : strict)(kind);
    return together(
      nameViolations(metadata, judge, kind),
      judgeBeginning(at(metadata, 'generateName')),
      at(metadata, 'namespace').value === '' ? none : judgeNamespace(at(metadata, 'namespace')),
    );
  },
};

function nameViolations(
  metadata: Place,
  demand: (name: Place) => readonly Violation[],
  kind: string,
): readonly Violation[] {
  const name = at(metadata, 'name');
  const isGenerated = (textAt(at(metadata, 'generateName')) ?? '') !== '';
  if (name.value === undefined || name.value === '')
    return isGenerated ? none : required(name, 'the object has no name');
  const violations = demand(name);
  return violations.length > 0 ? violations : tooLong(name, kind);
}

function tooLong(name: Place, kind: string): readonly Violation[] {
  const { limit, reason } = limits.get(kind) ?? { limit: Infinity, reason: '' };
  const { length } = textAt(name) ?? '';
  if (length <= limit) return none;
  return [
    refuse(name, `the name has ${length} characters, but ${reason}`, { accepted: `at most ${limit} characters` }),
  ];
}

/** What a kind demands of a name, and of the beginning of one that the server makes. */
function demandsOf(kind: string, hasRelaxedServices: boolean): { judge: Demand; judgeBeginning: Demand } {
  const rule = objectNameRule(kind, hasRelaxedServices);
  const what = `a name for a ${kind.slice(kind.lastIndexOf('/') + 1)}`;
  const beginning = { ...rule, accepts: (text: string): boolean => rule.accepts(text.replace(/-$/, 'a')) };
  return { judge: named(rule, what), judgeBeginning: named(beginning, what) };
}

/** From 1.36 on names of Services may start with a digit (feature gate RelaxedServiceNameValidation). */
function hasRelaxedServices(version: KubernetesVersion): boolean {
  return version >= '1.36';
}
