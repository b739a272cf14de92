import type { EnvironmentSpec } from '../environment/environment-schema';
import type { Path } from '../layers';
import type { CheckSettings } from '../platform/check-settings';
import type { Shared } from '../platform/shared';
import type { Exposure } from '../service/exposure';
import type { InitContainer, Sidecar } from '../service/containers';
import type { Migration } from '../service/migration';
import type { Probe } from '../service/probes';
import type { ParsedService, Uniform } from '../service/service-schema';

/** What a probe does; exactly one of three. */
export type ProbeAction =
  | { readonly httpGet: { readonly path: string; readonly port: string } }
  | { readonly tcpSocket: { readonly port: string } }
  | { readonly exec: { readonly command: readonly string[] } };

export type ResolvedProbe = ProbeAction & Omit<Probe, 'httpGet' | 'tcpSocket' | 'exec'>;

/** Where Prometheus scrapes a service. */
export interface Metrics {
  readonly port: string;
  readonly path: string;
}

/** What resolving adds to every service. */
interface ResolvedFields {
  readonly name: string;
  /** Whole reference, `registry/repository:tag@sha256:...`. Those of init containers, sidecars and the migration too. */
  readonly image: string;
  /** Tag of the service's own image. */
  readonly version: string;
  readonly owner: string;
}

type Resolved<Spec> = Spec extends unknown
  ? Omit<Spec, keyof Replacements | keyof ResolvedFields> &
      ResolvedFields &
      Pick<Replacements, keyof Spec & keyof Replacements>
  : never;

interface Replacements {
  readonly probes: {
    readonly liveness: ResolvedProbe;
    readonly readiness: ResolvedProbe;
    readonly startup: ResolvedProbe;
  };
  /** Absent when the service has no port to scrape. */
  readonly metrics: Metrics | undefined;
  readonly exposure?: Exposure & { readonly healthCheckPath: string };
  readonly migration?: Migration & { readonly image: string };
  readonly initContainers: { readonly [name: string]: InitContainer };
  readonly sidecars: { readonly [name: string]: Sidecar };
}

/** One deployable thing, complete: nothing is left to choose, images are whole references. Frozen. */
export type Service = Uniform<Resolved<ParsedService>>;

export type HttpService = Extract<Service, { type: 'http' }>;
export type WorkerService = Extract<Service, { type: 'worker' }>;
export type StatefulService = Extract<Service, { type: 'stateful' }>;
export type CronService = Extract<Service, { type: 'cron' }>;
/** Services that run all the time. */
export type RunningService = HttpService | WorkerService | StatefulService;

/** Object overlays of one layer, not yet read. */
export interface LayerObjects {
  readonly source: Path;
  readonly value: unknown;
}

/** One target of the platform, complete and frozen. */
export interface Environment extends EnvironmentSpec {
  readonly name: string;
  readonly project: string;
  readonly owner: string;
  readonly namespace: string;
  readonly services: { readonly [name: string]: Service };
  /** The platform's. */
  readonly checks: CheckSettings;
  /** Object overlays in the order in which they apply. */
  readonly objects: readonly LayerObjects[];
}

/** Everything that charts, checks and infrastructure read. */
export interface Platform {
  readonly project: string;
  readonly owner: string;
  readonly checks: CheckSettings;
  /** Undefined for a platform that makes no infrastructure. */
  readonly shared: Shared | undefined;
  readonly environments: { readonly [name: string]: Environment };
}
