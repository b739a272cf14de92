import { immutableKind, type ImmutableField, type ImmutableKind } from '../../../kubernetes';
import { apiGroup, fieldAt, fieldsOf, isFields, type Fields, type KubernetesObject } from '../../../manifest';
import type { Violation } from '../../../problem';
import type { UpgradeRule } from '../../rule';
import { differenceOf, pathSuffix, type Difference } from './changed-value';
import { isReplaced } from './exempt';
import { printValue } from './print-value';

/** A field that the API server keeps as it is. */
export const immutableField: UpgradeRule = {
  scope: 'upgrade',
  code: 'IMMUTABLE_FIELD',
  severity: 'error',
  title: 'an object that stands in the cluster keeps the fields that cannot be changed',
  why:
    'Kubernetes refuses a change of these fields, or drops it without a word, and then nothing of the object is ' +
    'updated: a sync fails halfway, with some objects new and some old. Objects that are deleted before they are ' +
    'applied (hooks of Argo CD and Helm, Replace and Force) are left out.',
  fix: 'Take the change back, or make a new object under a new name beside the old one.',
  sources: ['https://github.com/kubernetes/kubernetes/tree/v1.36.3/pkg/apis (validation.go of each group)'],
  check({ before, after }) {
    const kind = immutableKind(apiGroup(String(before.apiVersion)), before.kind);
    if (kind === undefined || after === undefined || isReplaced(after)) return [];
    return kind.fields.flatMap((field) => violations(kind, field, before, after));
  },
};

function violations(
  kind: ImmutableKind,
  field: ImmutableField,
  before: KubernetesObject,
  after: KubernetesObject,
): readonly Violation[] {
  if (field.applies?.(before, after) === false) return [];
  const [old, next] = [valueOf(before, field), valueOf(after, field)];
  if (isLeftOut(field, old, next)) return [];
  const difference = differenceOf(old, next);
  if (difference === undefined || field.isSame?.(old, next) === true) return [];
  return [violation(kind, field, difference)];
}

function violation({ kind, remedy }: ImmutableKind, field: ImmutableField, difference: Difference): Violation {
  const path = [...field.path, ...difference.path];
  const values = isPrintable(field, { ...difference, path }) && {
    found: printValue(difference.after),
    accepted: printValue(difference.before),
  };
  return {
    field: `${field.path.join('.')}${pathSuffix(difference.path)}`,
    message: `this field of a ${kind} cannot be changed once the object exists`,
    ...values,
    fix: remedy,
  };
}

function valueOf(body: KubernetesObject, { path, mutable = [], default: standard }: ImmutableField): unknown {
  const value = fieldAt(body, ...path) ?? standard;
  return mutable.length > 0 && isFields(value) ? without(value, mutable) : value;
}

function without(value: Fields, keys: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fieldsOf(value)).filter(([key]) => !keys.includes(key)));
}

function isLeftOut({ mayBeAbsent }: ImmutableField, before: unknown, after: unknown): boolean {
  if (mayBeAbsent === undefined) return false;
  return (mayBeAbsent !== 'after' && before === undefined) || (mayBeAbsent !== 'before' && after === undefined);
}

/** A whole pod would be unreadable, and a variable or an argument may hold what nobody should see. */
function isPrintable({ isSecret = false }: ImmutableField, { path, before, after }: Difference): boolean {
  if (isSecret || path.some((step) => hidden.has(step))) return false;
  const isInPod = path.some((step) => pods.has(step));
  return !isInPod || (!isFields(before) && !isFields(after) && !Array.isArray(before) && !Array.isArray(after));
}

const hidden = new Set<string | number>(['env', 'args', 'command', 'annotations']);
const pods = new Set<string | number>(['template', 'containers', 'initContainers']);
