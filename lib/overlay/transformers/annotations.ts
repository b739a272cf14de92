import { z } from 'zod';
import { annotationFields } from '../fields/annotation-fields';
import { setEntries } from '../fields/set-entries';
import type { Place } from '../place';
import { editEach, kindAndName, type Step } from '../step';

/** Annotations for every object and every pod template. */
export const annotationsSchema = z.record(z.string(), z.string());

/** Makes annotations ready to be set on objects. */
export function annotationsStep(annotations: z.output<typeof annotationsSchema>, place: Place): Step {
  return {
    place,
    expect: undefined,
    wanted: 'any object',
    candidates: kindAndName,
    run: (subjects) => editEach(subjects, (body) => ({ body: setEntries(body, annotations, annotationFields) })),
  };
}
