import { configMapKey, dnsLabel, dnsSubdomain } from '../../../kubernetes';
import { relaxedVariable } from '../../../kubernetes/validation';
import type { Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import { fieldsOfVariables, judgeField, judgeResourceField } from './judge-downward';
import { at, containerRule, each, exactlyOneOf, isSet, named, refuse, required, textAt, type Place } from './place';

const sources = ['fieldRef', 'resourceFieldRef', 'configMapKeyRef', 'secretKeyRef', 'fileKeyRef'];
const judgeVariable = named(relaxedVariable, 'a name for a variable');
const judgeObject = named(dnsSubdomain, 'a name for a ConfigMap or Secret');
const judgeKey = named(configMapKey, 'a key of a ConfigMap or Secret');

export const envInvalid = containerRule(
  {
    code: 'ENV_INVALID',
    title: 'variables have a name, and a value or exactly one source of it',
    why:
      'An API server refuses the pod otherwise. A name is any printable ASCII text without "="; a variable with value and ' +
      'valueFrom, or with two sources, leaves open which counts; few fields of a pod can be shown.',
    fix: 'Set value, or one source under valueFrom.',
    sources: ['https://kubernetes.io/docs/concepts/workloads/pods/downward-api/#available-fields'],
  },
  ({ container }) =>
    together(ofEach(each(at(container, 'env')), judgeEnv), ofEach(each(at(container, 'envFrom')), judgeEnvFrom)),
);

function judgeEnv(variable: Place): readonly Violation[] {
  const name = at(variable, 'name');
  return together(
    name.value === '' ? required(name, 'the variable has no name') : judgeVariable(name),
    isSet(at(variable, 'valueFrom')) ? judgeSource(variable, at(variable, 'valueFrom')) : none,
  );
}

function judgeSource(variable: Place, from: Place): readonly Violation[] {
  const value = textAt(at(variable, 'value')) ?? '';
  return together(
    value === '' ? exactlyOneOf(from, sources, 'source for the variable') : none,
    value === '' ? none : [refuse(from, 'the variable has a value already', { found: 'value and valueFrom' })],
    judgeField(at(from, 'fieldRef'), fieldsOfVariables),
    judgeResourceField(at(from, 'resourceFieldRef')),
    ofEach(
      ['configMapKeyRef', 'secretKeyRef'].map((key) => at(from, key)),
      judgeKeyRef,
    ),
    judgeFile(at(from, 'fileKeyRef')),
  );
}

function judgeKeyRef(reference: Place): readonly Violation[] {
  if (!isSet(reference)) return none;
  const [name, key] = [at(reference, 'name'), at(reference, 'key')];
  return together(
    isNone(name) ? required(name, 'the reference names no object') : judgeObject(name),
    key.value === '' ? required(key, 'the reference names no key') : judgeKey(key),
  );
}

function judgeFile(reference: Place): readonly Violation[] {
  if (!isSet(reference)) return none;
  return named(dnsLabel, 'a name for a volume')(at(reference, 'volumeName'));
}

function judgeEnvFrom(from: Place): readonly Violation[] {
  const prefix = at(from, 'prefix');
  return together(
    isNone(prefix) ? none : judgeVariable(prefix),
    exactlyOneOf(from, ['configMapRef', 'secretRef'], 'source for the variables'),
    ofEach(['configMapRef', 'secretRef'], (key) => {
      const name = at(from, key, 'name');
      if (!isSet(at(from, key))) return [];
      return isNone(name) ? required(name, 'the reference names no object') : judgeObject(name);
    }),
  );
}

function isNone({ value }: Place): boolean {
  return value === undefined || value === '';
}
