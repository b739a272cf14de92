import { validateObject, type SchemaFault } from '../../../kubernetes';
import type { Violation } from '../../../problem';
import type { ObjectRule } from '../../rule';
import { none } from '../../together';
import { isKnownKind } from './known-kind';

export const schemaInvalid: ObjectRule = {
  code: 'SCHEMA_INVALID',
  severity: 'error',
  scope: 'object',
  title: 'every field of an object is one that its kind has, with a value of its type',
  why:
    'An API server refuses an object with a field of the wrong type or a missing field. A misspelt field it drops ' +
    'without a word, unless asked to be strict, and then what it should have said never happens.',
  fix: 'Write the field as the schema of its kind has it; kubectl explain prints it.',
  sources: ['https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation', 'kubeconform'],
  check: ({ body, target }) => {
    if (!isKnownKind(body, target)) return none;
    const faults = validateObject(body, { version: target.kubernetesVersion, crds: target.crds });
    return faults.map((fault) => violationOf(fault, body.kind === 'Secret'));
  },
};

/** Nobody may read what stands in a Secret, a check's output included. */
function violationOf({ path, found, ...fault }: SchemaFault, isSecret: boolean): Violation {
  const isHidden = found === undefined || (isSecret && /^(?:data|stringData)\b/.test(path));
  return { field: path, ...fault, ...(!isHidden && { found }) };
}
