import type { CloudPlace } from '../cloud-settings';

/** Something in AWS that a controller in a cluster made: no stack knows it, and it stays when the cluster goes. */
export interface Leftover {
  /** What AWS calls it: an ARN, or an id. */
  readonly id: string;
  /** What a person knows it by, such as `aicode-dev-public`. */
  readonly name: string;
  /** Whether somebody has set that it cannot be deleted; default: false. */
  readonly isProtected?: boolean;
}

/** One kind of what controllers make. */
export interface LeftoverKind {
  /** Such as `load balancer`. */
  readonly what: string;
  /** @param cluster name of the EKS cluster, which the controllers write into tags */
  readonly find: (cluster: string, place: CloudPlace) => Promise<readonly Leftover[]>;
  /** @throws Error when something else still uses it */
  readonly remove: (leftover: Leftover, place: CloudPlace) => Promise<void>;
}
