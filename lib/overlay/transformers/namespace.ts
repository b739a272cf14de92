import { z } from 'zod';
import { updateField } from '../fields/update-field';
import { isFieldOf, type FieldSpec } from '../fields/field-spec';
import type { KubernetesObject } from '../../manifest';
import type { Place } from '../place';
import { isData, isKubernetesObject } from '../plain-data';
import { editEach, kindAndName, type Step } from '../step';
import { isClusterWide } from '../subject';

/** Namespace of every object that lives in one. */
export const namespaceSchema = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'expected a name of a namespace');

/** As kustomize v5.8.1 has them: api v0.21.1, internal/konfig/builtinpluginconsts/namespace.go. */
const fields: readonly FieldSpec[] = [
  { path: 'metadata/name', kind: 'Namespace', group: '' },
  { path: 'spec/service/namespace', create: true, kind: 'APIService', group: 'apiregistration.k8s.io' },
  {
    path: 'spec/conversion/webhook/clientConfig/service/namespace',
    kind: 'CustomResourceDefinition',
    group: 'apiextensions.k8s.io',
  },
];

/** Makes a namespace ready to be set; subjects of bindings and webhooks follow where the bundle has what they name. */
export function namespaceStep(namespace: string, place: Place): Step {
  return {
    place,
    expect: undefined,
    wanted: 'any object',
    foreignOnly: true,
    candidates: kindAndName,
    run: (subjects, context) =>
      editEach(subjects, (body) => ({
        body: withDefaultSubjects(
          withFields(isClusterWide(body, context) ? body : inside(body, namespace), namespace),
          namespace,
        ),
      })),
  };
}

function inside(body: KubernetesObject, namespace: string): KubernetesObject {
  return { ...body, metadata: { ...body.metadata, namespace } };
}

function withFields(body: KubernetesObject, namespace: string): KubernetesObject {
  const result = fields
    .filter((field) => isFieldOf(field, body))
    .reduce<unknown>((value, field) => updateField(value, field, () => namespace), body);
  return isKubernetesObject(result) ? result : body;
}

/** Every namespace has an account called default: a binding of it means that of its own bundle. */
function withDefaultSubjects(body: KubernetesObject, namespace: string): KubernetesObject {
  if (body.kind !== 'RoleBinding' && body.kind !== 'ClusterRoleBinding') return body;
  const result = updateField(body, { path: 'subjects' }, (subjects) =>
    Array.isArray(subjects)
      ? subjects.map((one: unknown) => (isData(one) && one['name'] === 'default' ? { ...one, namespace } : one))
      : subjects,
  );
  return isKubernetesObject(result) ? result : body;
}
