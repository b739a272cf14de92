import { joinKey } from '../changed-fields';

/** Keys and positions from the top of an object to a field. */
export type FieldSteps = readonly (string | number)[];

/** A field as problems write it, such as `spec.template.spec.containers[0].image`. */
export function printField(steps: FieldSteps): string {
  return steps.reduce<string>(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : joinKey(path, step)),
    '',
  );
}
