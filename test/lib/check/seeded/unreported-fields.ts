import { isFields } from '../../../../lib/manifest';
import { referenceEnvironments } from '../../../reference-manifests';
import { distinctFields, withField, type Change, type Field } from './mutate';
import { oneObjectChanged, type IsReported } from './one-object-changed';

/** A field of the reference platform, and who judges its environment. */
export interface SeededField extends Field {
  readonly isReported: IsReported;
}

/**
 * Fields that differ in kind or path, of all environments, because not every kind and field is in each. Production comes
 * first: what is a mere default elsewhere is a choice there.
 */
export async function seededFields(): Promise<readonly SeededField[]> {
  const known = new Set<string>();
  const environments = [...(await referenceEnvironments())].sort(({ name }) => (name === 'production' ? -1 : 0));
  return environments.flatMap((environment) => {
    const isReported = oneObjectChanged(environment);
    return distinctFields(environment.manifests)
      .filter((field) => !isObjectItself(field) && !known.has(field.name) && known.add(field.name))
      .map((field) => ({ ...field, isReported }));
  });
}

/** Names of the fields whose change no rule reports. */
export function unreported(
  fields: readonly SeededField[],
  change: (field: Field) => Change | undefined,
): readonly string[] {
  return fields
    .filter((field) => {
      const mutation = change(field);
      if (mutation === undefined) return false;
      return !field.isReported(field.manifest, withField(field.manifest.body, field.steps, mutation));
    })
    .map(({ name }) => name);
}

/** A field of which nothing can be told but that it is empty, or a plain value. */
export function isContainer(value: unknown): boolean {
  return isFields(value) || Array.isArray(value);
}

/** What makes a document an object at all: the renderer and the reader of YAML refuse others before any rule runs. */
function isObjectItself({ steps }: Field): boolean {
  return ['apiVersion', 'kind', 'metadata', 'metadata.name'].includes(steps.join('.'));
}
