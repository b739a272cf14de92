import { z } from 'zod';
import { textOf } from '../schema/fields';

const countOrPercent = z.union([
  z.int().min(0).max(1000),
  textOf({
    accepts: (text) => /^(100|[1-9]?\d)%$/.test(text),
    accepted: 'a percentage of the pods such as "25%"',
  }),
]);

/** How a new version replaces the old one. */
export const strategy = z.strictObject({
  /** blueGreen and canary are known but refused until delivery brings their objects. */
  type: z.enum(['rolling', 'recreate', 'blueGreen', 'canary']).default('rolling'),
  maxSurge: countOrPercent.default('25%'),
  maxUnavailable: countOrPercent.default(0),
});

export type Strategy = z.output<typeof strategy>;
