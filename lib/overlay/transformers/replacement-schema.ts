import { z } from 'zod';
import { expectSchema } from '../expect-schema';
import { parseObjectPath } from '../fields/object-path';
import { targetSchema } from '../target/target-schema';

const path = z
  .string()
  .min(1)
  .transform((text) => ({ text, parts: parseObjectPath(text) }));
const namePath = { text: 'metadata.name', parts: parseObjectPath('metadata.name') };

const index = z.int().optional();
const delimiter = z.string().min(1).optional();

/** Copies a value of one object, or a given one, into fields of others of the same bundle. */
export const replacementSchema = z
  .strictObject({
    /** The one object that the value comes from. */
    source: z
      .strictObject({
        group: z.string().optional(),
        version: z.string().optional(),
        kind: z.string().optional(),
        name: z.string().optional(),
        namespace: z.string().optional(),
        /** Default: `metadata.name`. */
        fieldPath: path.default(namePath),
        /** Takes one part of a text: it is split at the delimiter, `index` counts from 0. */
        options: z.strictObject({ delimiter, index }).optional(),
      })
      .optional(),
    /** The value itself, instead of a source. */
    sourceValue: z.string().optional(),
    targets: z
      .array(
        z.strictObject({
          select: targetSchema,
          /** Of those selected, the ones to leave alone. */
          reject: z.array(targetSchema).optional(),
          /** Default: `metadata.name`. */
          fieldPaths: z.array(path).min(1).default([namePath]),
          /** Replaces one part of a text (a negative index puts it before, one beyond the end behind); makes what is missing. */
          options: z.strictObject({ delimiter, index, create: z.boolean().optional() }).optional(),
          expect: expectSchema,
        }),
      )
      .min(1),
  })
  .refine(({ source, sourceValue }) => (source === undefined) !== (sourceValue === undefined), {
    message: 'a replacement has either source or sourceValue',
  });

/** One entry of `replacements`, read. */
export type Replacement = z.output<typeof replacementSchema>;
export type ReplacementSource = NonNullable<Replacement['source']>;
export type ReplacementTarget = Replacement['targets'][number];
