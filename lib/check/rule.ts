import type { CustomKinds, KubernetesVersion } from '../kubernetes';
import type { KubernetesObject, PodTemplate } from '../manifest';
import type { RulePage, Violation } from '../problem';
import type { Environment, Platform, Service } from '../spec';
import type { Facts } from './facts';
import type { PinHistories } from './pin-history';
import type { ObjectViolation, SpecViolation } from './violation';

/** What the cluster and the settings of an environment say to rules about objects. */
export interface Target {
  readonly kubernetesVersion: KubernetesVersion;
  /** The version that the cluster is to get next; default: none is planned. */
  readonly plannedVersion?: KubernetesVersion | undefined;
  /** Custom kinds that the cluster knows. */
  readonly crds: CustomKinds;
  /** Registries that images may come from; default: any. */
  readonly registries?: readonly string[] | undefined;
  /** How grave an outage of the environment is; default: not known. */
  readonly stage?: 'development' | 'staging' | 'production' | undefined;
  /** Namespaces of node agents, whose pods need the host; default: `kube-system` alone. */
  readonly privilegedNamespaces?: readonly string[] | undefined;
}

/** One object, and what several rules would otherwise look for each on its own. */
export interface ObjectSubject {
  readonly body: KubernetesObject;
  /** The pods that it makes, Rollouts and other custom resources included. */
  readonly pods: readonly PodTemplate[];
  readonly target: Target;
}

/** Judges each object by itself. */
export interface ObjectRule extends RulePage {
  readonly scope: 'object';
  /**
   * What the rule is about: everything that makes `pods`, or kinds as `kindName` writes them, or `apiVersions`: then it
   * judges the apiVersion and kind of an object and nothing else in it. Default: every object. A rule is not asked about
   * others: most are about a kind or two.
   */
  readonly about?: 'pods' | 'apiVersions' | readonly string[];
  check(subject: ObjectSubject): readonly Violation[];
}

/** Judges all objects of an environment together, by their facts alone; also where no spec is known. */
export interface EnvironmentRule extends RulePage {
  readonly scope: 'environment';
  check(facts: Facts, target: Target): readonly ObjectViolation[];
}

/** Everything of one environment. */
export interface SpecSubject {
  readonly environment: Environment;
  readonly facts: Facts;
  readonly target: Target;
}

/**
 * Judges the objects of an environment against its spec. It sees which variables a service has, and no value of them: see
 * `specWithoutValues`.
 */
export interface SpecRule extends RulePage {
  readonly scope: 'spec';
  check(subject: SpecSubject): readonly SpecViolation[];
}

/** One service of an environment, and the facts of its own bundle. */
export interface ServiceSubject {
  readonly service: Service;
  /** Without its services. */
  readonly environment: Environment;
  readonly facts: Facts;
}

/** Judges the objects of a service against its spec: what other services are plays no part. */
export interface ServiceRule extends RulePage {
  readonly scope: 'service';
  check(subject: ServiceSubject): readonly SpecViolation[];
}

/** An environment, or a part of it such as one service. */
export interface EnvironmentPart {
  /** Of an environment as its spec has it, as far as it belongs to the part. */
  readonly spec: Partial<Environment>;
  readonly facts: Facts;
}

/** What an environment has beside it. */
export interface Neighbourhood {
  /** Of all that is taken from the platform besides the part that is judged: equal digests, equal verdicts of equal parts. */
  readonly digest: string;
  check(part: EnvironmentPart): readonly SpecViolation[];
}

/**
 * Judges an environment by what the others have, each part by itself: where nothing is wrong with any part, nothing is wrong
 * with the whole.
 */
export interface NeighbourRule extends RulePage {
  readonly scope: 'neighbours';
  beside(platform: Platform, environment: Environment): Neighbourhood;
}

/** A violation in one of several environments. */
export interface PlatformViolation extends SpecViolation {
  readonly environment: string;
}

/** Compares environments with each other, by their spec alone. */
export interface PlatformRule extends RulePage {
  readonly scope: 'platform';
  /** Whether it says something only where histories are known; default: false. */
  readonly needsHistory?: boolean;
  /** @param histories what environments have run before; absent where nobody asked Git, and then nothing is known */
  check(platform: Platform, histories?: PinHistories): readonly PlatformViolation[];
}

/** Judges the spec of an environment by the calendar: what it says changes from day to day. */
export interface DayRule extends RulePage {
  readonly scope: 'day';
  /** @param today such as `2027-03-31` */
  check(environment: Environment, today: string): readonly SpecViolation[];
}

/** One object before and after a change; `after` is absent where it is deleted. */
export interface ObjectChange {
  readonly before: KubernetesObject;
  readonly after?: KubernetesObject | undefined;
}

/** Judges what a change does to an object that stands in the cluster already. */
export interface UpgradeRule extends RulePage {
  readonly scope: 'upgrade';
  check(change: ObjectChange): readonly Violation[];
}

export type Rule =
  ObjectRule | EnvironmentRule | SpecRule | ServiceRule | NeighbourRule | PlatformRule | DayRule | UpgradeRule;
