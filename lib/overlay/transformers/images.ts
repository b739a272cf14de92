import { z } from 'zod';
import type { KubernetesObject } from '../../manifest';
import { expectSchema } from '../expect-schema';
import { mapImages } from '../fields/map-images';
import { joinImage, splitImage } from '../fields/image-name';
import type { Place } from '../place';
import { editEach, type Step } from '../step';

/** Another name, tag or digest for an image, wherever it is used. */
export const imageSchema = z
  .strictObject({
    /** Name that the objects have, without tag and digest: `registry.example.com/shop/api`. */
    name: z.string().regex(/^[^\s@]+$/, 'expected a name without tag and digest'),
    newName: z
      .string()
      .regex(/^[^\s@]+$/, 'expected a name without tag and digest')
      .optional(),
    newTag: z
      .string()
      .regex(/^\w[\w.-]{0,127}$/, 'expected a tag')
      .optional(),
    digest: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/, 'expected "sha256:" and 64 hexadecimal digits')
      .optional(),
    expect: expectSchema,
  })
  .refine(({ newName, newTag, digest }) => newName !== undefined || newTag !== undefined || digest !== undefined, {
    message: 'says neither newName nor newTag nor digest',
  });

/** One entry of `images`, read. */
export type Image = z.output<typeof imageSchema>;

/** Makes an image's new name ready to be set. It counts uses, not objects. */
export function imageStep(entry: Image, place: Place): Step {
  return {
    place,
    expect: entry.expect,
    wanted: entry.name,
    candidates: namesOf,
    run: (subjects) =>
      editEach(subjects, (body) => {
        const matched = namesOf(body).filter((name) => name === entry.name).length;
        return matched === 0 ? undefined : { body: mapImages(body, (image) => renamed(image, entry)), matched };
      }),
  };
}

function namesOf(body: KubernetesObject): readonly string[] {
  const names: string[] = [];
  mapImages(body, (image) => {
    names.push(splitImage(image).name);
    return image;
  });
  return names;
}

/** A new tag or digest takes the place of both, unless both are new. */
function renamed(image: string, { name, newName, newTag, digest }: Image): string {
  const old = splitImage(image);
  if (old.name !== name) return image;
  const version = newTag === undefined && digest === undefined ? old : { tag: newTag, digest };
  return joinImage({ ...version, name: newName ?? name });
}
