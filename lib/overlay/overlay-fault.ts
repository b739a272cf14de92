import type { Problem } from '../problem';

/** What a fault says; where it stands is known to whoever catches it. */
export type FaultDetails = Pick<Problem, 'code' | 'message'> &
  Partial<Pick<Problem, 'field' | 'found' | 'accepted' | 'fix'>>;

/** Why an entry of an overlay cannot be applied to an object. Caught where entries run; users see it as a problem. */
export class OverlayFault extends Error {
  override readonly name = 'OverlayFault';

  constructor(readonly details: FaultDetails) {
    super(details.message);
  }
}
