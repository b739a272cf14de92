import type { AddOnEnvironment } from './add-on-environment';
import type { HelmValues } from './helm-values';
import type { PolicyStatement } from './policy-statement';

/** The Pod Security Standards of Kubernetes, widest first. */
export type PodSecurityLevel = 'privileged' | 'baseline' | 'restricted';

/**
 * One third-party add-on of a cluster: what charts install, what infrastructure grants and what checks count.
 * Its key in `addOns` is also the name of its Helm release, which most names below are derived from.
 */
export interface AddOn {
  /** Chart name within `repository`. */
  readonly chart: string;
  /** Helm repository, an https URL without trailing slash. */
  readonly repository: string;
  /** Chart version, exact, as the repository writes it. */
  readonly version: string;
  /** Version of the program that runs, without leading "v". */
  readonly appVersion: string;
  /** Namespace that this add-on has to itself. */
  readonly namespace: string;
  /** The tightest level that all its pods pass, given `values`; its namespace is labelled with it. */
  readonly podSecurity: PodSecurityLevel;
  /** Every ServiceAccount that the chart creates, with or without AWS permissions. */
  readonly serviceAccounts: readonly AddOnServiceAccount[];
  /** CustomResourceDefinitions that the chart installs, as `plural.group`. */
  readonly crds: readonly string[];
  /** Images of all its containers, as `repository:tag`; short-lived jobs included. */
  readonly images: readonly string[];
  /** Everything that runs all the time. Jobs that come and go are left out. */
  readonly workloads: readonly AddOnWorkload[];
  /** Container ports that other parts of the platform connect to, by name; default: nobody connects. */
  readonly ports?: Readonly<Record<string, number>>;
  /** Labels that select the pods behind `ports` in its namespace; there exactly when `ports` is. */
  readonly podLabels?: Readonly<Record<string, string>>;
  /**
   * Chart values that this record takes for granted: what it switches off, the names it fixes and the security
   * settings that `podSecurity` needs. Default: the chart's own values.
   */
  readonly values?: HelmValues;
  /** Values that name something of one environment, such as its cluster; they come on top. Default: none. */
  readonly valuesOf?: (environment: AddOnEnvironment) => HelmValues;
  /**
   * Argo CD sync wave of its Application. All are below 0, the wave of services. -50: Argo CD itself; -45: the nodes
   * for everything else; -40: CRDs and webhooks that others need; -35: the rest; -30: what looks at all others.
   */
  readonly syncWave: number;
}

/** An identity that pods of an add-on run as. */
export interface AddOnServiceAccount {
  readonly name: string;
  /** What EKS Pod Identity must grant; default: no AWS permission at all. */
  readonly identity?: { readonly statements: readonly PolicyStatement[] };
}

/** One controller of pods, for capacity checks. Quantities are written as Kubernetes writes them. */
export interface AddOnWorkload {
  readonly name: string;
  readonly kind: 'Deployment' | 'StatefulSet' | 'DaemonSet';
  /** Pods; ignored for a DaemonSet, which runs one on every node. */
  readonly replicas: number;
  /** Requests of one pod. They all stand at its main container: no chart sets any on a sidecar. */
  readonly requests: { readonly cpu: string; readonly memory: string };
  /** Limits of the main container; no CPU limit by default, since throttling slows a controller for no gain. */
  readonly limits: { readonly memory: string; readonly cpu?: string };
  /** Where the chart's values hold `requests` and `limits`, in Helm's dot notation, such as "controller.resources". */
  readonly resourcesAt: string;
  /** Where the chart's values hold `replicas`; default: the chart fixes the number. */
  readonly replicasAt?: string;
}
