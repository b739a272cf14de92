import { z } from 'zod';
import { expectSchema } from '../expect-schema';
import { fieldSpecSchema, isFieldOf, type FieldSpec } from '../fields/field-spec';
import { ownLabelFields, selectorLabelFields, templateLabelFields } from '../fields/label-fields';
import { setEntries } from '../fields/set-entries';
import type { Place } from '../place';
import { editEach, kindAndName, type Step } from '../step';

/** Labels for objects. */
export const labelsSchema = z
  .strictObject({
    pairs: z.record(z.string(), z.string()),
    /** Also in pod templates and in selectors. The selector of a workload that runs already cannot change. Default: false. */
    includeSelectors: z.boolean().optional(),
    /** Also in pod templates. Default: false. */
    includeTemplates: z.boolean().optional(),
    /** Further fields with labels, such as those of custom resources. */
    fields: z.array(fieldSpecSchema).optional(),
    expect: expectSchema,
  })
  .refine(({ pairs }) => Object.keys(pairs).length > 0, { path: ['pairs'], message: 'needs at least one label' });

/** One entry of `labels`, read. */
export type Labels = z.output<typeof labelsSchema>;

/** Makes labels ready to be set on objects. */
export function labelsStep(entry: Labels, place: Place): Step {
  const fields = fieldsOf(entry);
  return {
    place,
    expect: entry.expect,
    wanted: 'any object',
    candidates: kindAndName,
    run: (subjects) =>
      editEach(subjects, (body) =>
        fields.some((field) => isFieldOf(field, body)) ? { body: setEntries(body, entry.pairs, fields) } : undefined,
      ),
  };
}

function fieldsOf({ includeSelectors, includeTemplates, fields = [] }: Labels): readonly FieldSpec[] {
  if (includeSelectors === true) return [...fields, ...selectorLabelFields];
  return [...fields, ...(includeTemplates === true ? templateLabelFields : ownLabelFields)];
}
