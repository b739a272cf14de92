import { z } from 'zod';
import { label } from '../schema/fields';

/** Which nodes a service runs on. */
export const placement = z.strictObject({
  /** A node group of the environment; default: any node that is not kept for others. */
  nodeGroup: label.optional(),
  /** Whether the pods may run on spot capacity, which AWS takes back at two minutes' notice. */
  spot: z.boolean().default(false),
});

export type Placement = z.output<typeof placement>;
