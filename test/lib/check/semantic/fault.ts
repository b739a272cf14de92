import type { PinHistories } from '../../../../lib/check/pin-history';
import type { Values } from '../../../../lib/spec';
import type { Edit } from './edits';

/** A mistake that a person makes, and what is said of it. */
interface Fault {
  /** A sentence that says what is wrong. */
  readonly what: string;
  readonly code: string;
  /** Kind and name of the object that is blamed, or the place in the spec, such as `production.logs.retentionDays`. */
  readonly at: string;
}

/** A mistake in finished objects of one environment. */
export interface ObjectFault extends Fault {
  /** Default: production. */
  readonly environment?: string;
  readonly change: readonly Edit[];
}

/** A mistake in the layers of environments. */
export interface SpecFault extends Fault {
  /** What lies over the values of each environment, as one more layer would. */
  readonly values: { readonly [environment: string]: Values };
  /** What environments have run before; default: nobody asked. */
  readonly histories?: PinHistories;
}
