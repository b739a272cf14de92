import { z } from 'zod';
import { quantity } from '../schema/fields';

/** What a container asks of its node and what it may use at most. */
export const resources = z.strictObject({
  requests: z
    .strictObject({
      cpu: quantity.default('100m'),
      memory: quantity.default('128Mi'),
      ephemeralStorage: quantity.default('128Mi'),
    })
    .prefault({}),
  limits: z
    .strictObject({
      /** `none` switches the limit off, for services that suffer from throttling. */
      cpu: z.union([z.literal('none'), quantity]).default('500m'),
      memory: quantity.default('256Mi'),
      ephemeralStorage: quantity.default('512Mi'),
    })
    .prefault({}),
});

export type Resources = z.output<typeof resources>;
