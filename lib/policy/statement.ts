import type { KubernetesObject, PodTemplate } from '../manifest';
import type { RulePage, Violation } from '../problem';

/** Kinds that a statement is about: everything that makes pods, or named kinds. */
export type PolicySubject = 'pods' | readonly PolicyKind[];

export interface PolicyKind {
  /** API group; empty for the core group. */
  readonly group: string;
  readonly kind: string;
  /** As the API server calls it in paths, such as `ingresses`. */
  readonly resource: string;
}

/** What depends on the site. */
export interface PolicySettings {
  /** Registries that images may come from, such as `ghcr.io/acme`, without slash at the end; default: any. */
  readonly registries?: readonly string[] | undefined;
  /** How grave an outage is; default: not known, which is judged as a place that matters. */
  readonly stage?: 'development' | 'staging' | 'production' | undefined;
  /** Namespaces of node agents, whose pods need the host; default: `kube-system` alone. */
  readonly privilegedNamespaces?: readonly string[] | undefined;
}

/** The object that is judged. Pods are found once for all statements. */
export interface PolicyInput extends PolicySettings {
  readonly body: KubernetesObject;
  readonly pods: readonly PodTemplate[];
}

/** Something that no object of the platform may do, said twice: for our checks, and for the API server. */
export interface PolicyStatement extends RulePage {
  readonly subject: PolicySubject;
  check(input: PolicyInput): readonly Violation[];
  /**
   * The same as a validation of a ValidatingAdmissionPolicy: true where the object may pass. `object` is the object, and
   * `variables` those of `celVariables`. Absent where CEL cannot say it; the reason stands beside it.
   */
  readonly cel?: PolicyExpression;
}

export interface PolicyExpression {
  readonly expression: string;
  /** What the API server answers where it is false; one line. */
  readonly message: string;
}
