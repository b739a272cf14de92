import type { ObjectOverlay } from '../../../lib/overlay';

/** What every environment wants of objects that others wrote. */
export const vendored = {
  labels: [{ pairs: { 'shop.example/cost-centre': '4711' } }],
} satisfies ObjectOverlay;
