import type { EnvironmentInput } from '../environment/environment-schema';
import type { Overlay } from '../layers/overlay';
import type { ServiceInput, ServiceType } from '../service/service-schema';
import type { CheckSettingsInput } from './check-settings';
import type { SharedInput } from './shared';

/** Differences to one service, of whatever type. */
export type ServiceOverlay = Overlay<ServiceInput>;

/** What all services, or all services of a type, have unless they say otherwise. */
export type ServiceDefaults = {
  readonly [Type in ServiceType]?: Overlay<Omit<Extract<ServiceInput, { type: Type }>, 'type'>> | undefined;
} & { readonly all?: ServiceOverlay | undefined };

/** What a layer changes in the spec. */
export type Values = Overlay<EnvironmentInput> & {
  readonly defaults?: ServiceDefaults | undefined;
  readonly services?: { readonly [name: string]: ServiceOverlay | null } | undefined;
};

/** One layer: base, a component or an environment. */
export interface Layer {
  readonly values: Values;
  /** Patches and transformers of finished objects: an `ObjectOverlay` of the overlay room, which reads it. */
  readonly objects?: unknown;
  /** Services that this layer may create. Without it a service that no lower layer has is taken for a typo. */
  readonly addsServices?: readonly string[];
}

/** The layer of one environment. */
export interface EnvironmentLayer extends Layer {
  /** Components in the order in which they apply, all below this layer. */
  readonly components?: readonly string[];
}

/** A whole platform as its users describe it: one base, reusable components, and what differs per environment. */
export interface PlatformSource {
  readonly project: string;
  /** Team that owns what says nothing else. */
  readonly owner: string;
  /** Rules that are switched off, and objects that may break one for a while; default: none. */
  readonly checks?: CheckSettingsInput;
  /** AWS account, zone of DNS and repository that all environments share; infrastructure needs it. Default: none. */
  readonly shared?: SharedInput;
  readonly base: Layer;
  readonly components?: { readonly [name: string]: Layer };
  readonly environments: { readonly [name: string]: EnvironmentLayer };
}
