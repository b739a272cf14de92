import type { Manifest } from '../../manifest';
import { readAutoscalers, type AutoscalerFact } from './autoscaler-fact';
import { readBudgets, type BudgetFact } from './budget-fact';
import { readDefaults, type DefaultFact } from './default-fact';
import type { Fact, FactReader } from './fact';
import { readIngresses, type IngressFact } from './ingress-fact';
import { readLimitRanges, type LimitRangeFact } from './limit-range-fact';
import { readMonitors, type MonitorFact } from './monitor-fact';
import { readNetworkPolicies, type NetworkPolicyFact } from './network-policy-fact';
import { objectIdOf } from './object-id';
import { readObject, type ObjectFact } from './object-fact';
import { readPromises, type PromiseFact } from './promise-fact';
import { readProvisions, type ProvisionFact } from './provision-fact';
import { readReferences, type ReferenceFact } from './reference-fact';
import { readQuotas, type QuotaFact } from './quota-fact';
import { readServices, type ServiceFact } from './service-fact';
import { readTexts, type TextFact } from './text-fact';
import { readWorkloads, type WorkloadFact } from './workload-fact';
import type { ObjectId } from '../violation';

/**
 * What the objects of a bundle, or of an environment, tell the rules that look across objects. A new kind of fact is a
 * file beside this, and a line in each list here.
 */
export interface Facts {
  readonly objects: readonly ObjectFact[];
  readonly workloads: readonly WorkloadFact[];
  readonly services: readonly ServiceFact[];
  readonly ingresses: readonly IngressFact[];
  readonly autoscalers: readonly AutoscalerFact[];
  readonly budgets: readonly BudgetFact[];
  readonly networkPolicies: readonly NetworkPolicyFact[];
  readonly references: readonly ReferenceFact[];
  readonly provisions: readonly ProvisionFact[];
  readonly monitors: readonly MonitorFact[];
  readonly quotas: readonly QuotaFact[];
  readonly limitRanges: readonly LimitRangeFact[];
  readonly defaults: readonly DefaultFact[];
  readonly texts: readonly TextFact[];
  readonly promises: readonly PromiseFact[];
}

export type FactKind = keyof Facts;

/** How each kind is read from an object. */
const readers = {
  objects: readObject,
  workloads: readWorkloads,
  services: readServices,
  ingresses: readIngresses,
  autoscalers: readAutoscalers,
  budgets: readBudgets,
  networkPolicies: readNetworkPolicies,
  references: readReferences,
  provisions: readProvisions,
  monitors: readMonitors,
  quotas: readQuotas,
  limitRanges: readLimitRanges,
  defaults: readDefaults,
  texts: readTexts,
  promises: readPromises,
} as const satisfies { readonly [Kind in FactKind]: FactReader<Facts[Kind][number]> };

export function isFactKind(kind: string | symbol): kind is FactKind {
  return Object.hasOwn(readers, kind);
}

export const factKinds: readonly FactKind[] = Object.keys(readers).filter(isFactKind);

/** The facts of one kind of each bundle. Plain data, so that it can be cached. */
export function factsOfEach(
  kind: FactKind,
  bundles: readonly (readonly FactSubject[])[],
): readonly (readonly Fact[])[] {
  const reader: FactReader<Fact> = readers[kind];
  return bundles.map((subjects) => read(reader, subjects));
}

/** The facts of some manifests. */
export function factsOf(manifests: readonly Manifest[]): Facts {
  const subjects = manifests.map(factSubject);
  return {
    objects: read(readers.objects, subjects),
    workloads: read(readers.workloads, subjects),
    services: read(readers.services, subjects),
    ingresses: read(readers.ingresses, subjects),
    autoscalers: read(readers.autoscalers, subjects),
    budgets: read(readers.budgets, subjects),
    networkPolicies: read(readers.networkPolicies, subjects),
    references: read(readers.references, subjects),
    provisions: read(readers.provisions, subjects),
    monitors: read(readers.monitors, subjects),
    quotas: read(readers.quotas, subjects),
    limitRanges: read(readers.limitRanges, subjects),
    defaults: read(readers.defaults, subjects),
    texts: read(readers.texts, subjects),
    promises: read(readers.promises, subjects),
  };
}

/** An object as readers take it. */
export interface FactSubject {
  readonly manifest: Manifest;
  readonly object: ObjectId;
}

export function factSubject(manifest: Manifest): FactSubject {
  return { manifest, object: objectIdOf(manifest) };
}

function read<Kind extends Fact>(reader: FactReader<Kind>, subjects: readonly FactSubject[]): readonly Kind[] {
  const facts: Kind[] = [];
  for (const { manifest, object } of subjects) {
    const own = reader(manifest, object);
    if (own.length > 0) facts.push(...own); // most objects have none of most kinds
  }
  return facts;
}
