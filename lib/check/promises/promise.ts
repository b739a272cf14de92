import type { KubernetesObject, PodTemplate } from '../../manifest';
import type { Environment, Service } from '../../spec';

/** Plain data in which spec and objects can be compared; lists that have no order of their own are maps by name. */
export type Said = string | number | boolean | null | undefined | readonly Said[] | { readonly [key: string]: Said };

/** An object of a service, by the name that does not change with its content. */
export interface Keeper {
  readonly kind: string;
  readonly name: string;
}

/**
 * Something that the spec of a service says and one of its objects keeps. Only what is asked is compared: an object may
 * say more, and where Kubernetes has a default, `read` fills it in.
 */
export interface ServicePromise {
  /** Field of the service that it comes from, such as `strategy`; several promises may share one. */
  readonly spec: string;
  /** Kinds that keep it. */
  readonly kinds: readonly string[];
  /** Where they keep it; for pods within the template, such as `spec.containers`. */
  readonly field: string;
  /** Whether the field stands within the template of pods. */
  readonly inPods?: boolean;
  /** Which object of a service keeps it; undefined: the service promises no such thing. */
  readonly keeper: (service: Service) => Keeper | undefined;
  /** @param environment without its services: what one is asked says nothing of others */
  readonly ask: (service: Service, environment: Environment) => Said;
  /** What an object says, and the pods that it makes. Both may be malformed. */
  readonly read: (body: KubernetesObject, pod: PodTemplate | undefined) => Said;
}

/** A promise that the pods of a service keep, whatever makes them. */
export interface PodPromise extends Pick<ServicePromise, 'spec' | 'field' | 'ask'> {
  readonly read: (pod: PodTemplate) => Said;
}
