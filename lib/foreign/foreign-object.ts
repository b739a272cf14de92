import type { KubernetesObject } from '../manifest';

/** One object as its source has it. */
export interface ForeignObject {
  readonly body: KubernetesObject;
  /** Where it comes from, for people: `vendor/crds/app.yaml:12`. */
  readonly origin: string;
}
