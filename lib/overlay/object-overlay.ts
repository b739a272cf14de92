import { z } from 'zod';
import { annotationsSchema } from './transformers/annotations';
import { configMapSchema } from './transformers/config-maps';
import { imageSchema } from './transformers/images';
import { labelsSchema } from './transformers/labels';
import { affixSchema } from './transformers/names';
import { namespaceSchema } from './transformers/namespace';
import { patchSchema } from './transformers/patch-schema';
import { replacementSchema } from './transformers/replacement-schema';
import { replicasSchema } from './transformers/replicas';

/** What a layer changes in finished objects. Transformers run in the order in which they stand here, as in kustomize. */
export const objectOverlaySchema = z.strictObject({
  /** ConfigMaps to add to foreign manifests. */
  configMaps: z.array(configMapSchema).optional(),
  /** Overlays that several others list: each runs as a whole before the entries below, those that it lists itself first. */
  get components() {
    return z.array(objectOverlaySchema).optional();
  },
  patches: z.array(patchSchema).optional(),
  /** Namespace of all objects that live in one; for foreign manifests only, as the next two. */
  namespace: namespaceSchema.optional(),
  namePrefix: affixSchema.optional(),
  nameSuffix: affixSchema.optional(),
  /** Labels for every object; with `includeSelectors` or `includeTemplates` further in. */
  labels: z.array(labelsSchema).optional(),
  /** Annotations for every object and every pod template. */
  annotations: annotationsSchema.optional(),
  replicas: z.array(replicasSchema).optional(),
  images: z.array(imageSchema).optional(),
  /** Copies values from object to object, within a bundle. */
  replacements: z.array(replacementSchema).optional(),
});

/** What a user writes as `objects` of a layer; use it with `satisfies`. */
export type ObjectOverlay = z.input<typeof objectOverlaySchema>;

/** The same, read. */
export type ObjectOverlaySettings = z.output<typeof objectOverlaySchema>;
