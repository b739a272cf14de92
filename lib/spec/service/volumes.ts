import { z } from 'zod';
import { absolutePath } from '../../kubernetes';
import { quantity, subdomain, textOf } from '../schema/fields';

/** Scratch space (`emptyDir`) that lives as long as the pod, or a persistent disk per replica (stateful services only). */
export const volume = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('scratch'),
    mountPath: textOf(absolutePath),
    sizeLimit: quantity.default('128Mi'),
  }),
  z.strictObject({
    type: z.literal('persistent'),
    mountPath: textOf(absolutePath),
    size: quantity,
    storageClass: subdomain.default('gp3'),
  }),
]);

export type Volume = z.output<typeof volume>;
