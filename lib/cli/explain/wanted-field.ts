import { readField, type FieldSteps } from '../../explain';
import { describeObject, type Manifest } from '../../manifest';
import { UsageError, usageProblem } from '../usage-error';

/** @throws UsageError for a field that the object has not */
export function chooseField({ body }: Manifest, text: string): FieldSteps {
  const found = readField(body, text);
  if (found.steps !== undefined) return found.steps;
  const { around, known, meant } = found;
  const place = around === '' ? '' : ` at ${around}`;
  const message = `${describeObject(body)} has no field "${text}"`;
  const accepted = known.length === 0 ? undefined : `${known.join(', ')}${place}`;
  throw new UsageError([usageProblem(message, accepted, meant && `did you mean ${meant}?`)]);
}
