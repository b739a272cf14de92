import type { Sides } from '../../../lib/contract';

/** One mistake in one half of production that no template validator and no API server would notice. */
export interface Break {
  readonly what: string;
  readonly change: (sides: Sides) => Sides;
  readonly code: string;
  readonly found: string;
}
