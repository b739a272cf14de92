import { describeObject } from '../manifest';
import type { Violation } from '../problem';

/** Which object a fact or a finding is about. */
export interface ObjectId {
  readonly apiVersion: string;
  readonly kind: string;
  /** Absent for objects of the whole cluster. */
  readonly namespace?: string;
  readonly name: string;
  /** Bundle that made it, such as `services/api`; the file for YAML from elsewhere. */
  readonly bundle: string;
}

/** The object for people, as `describeObject` writes a whole one: `Deployment/aicode-prod/api`. */
export function describeObjectId({ apiVersion, kind, namespace, name }: ObjectId): string {
  return describeObject({ apiVersion, kind, metadata: { name, ...(namespace !== undefined && { namespace }) } });
}

/** A violation by one object among many. */
export interface ObjectViolation extends Violation {
  readonly object: ObjectId;
}

/** A violation by an object, or by the spec of an environment where no one object is to blame. */
export interface SpecViolation extends Violation {
  readonly object?: ObjectId;
  /** Place within the environment's spec, such as `['services', 'api', 'scaling']`; default: that of the object. */
  readonly spec?: readonly string[];
}
