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

/**
 * What the objects of a bundle, or of an environment, tell the rules that look across objects. A new kind of fact is a
 * file beside this, and a line in each of the two lists here.
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

/** The facts of some manifests. Plain data, so that it can be cached. */
export function factsOf(manifests: readonly Manifest[]): Facts {
  const subjects = manifests.map((manifest) => ({ manifest, object: objectIdOf(manifest) }));
  const read = <Kind extends Fact>(reader: FactReader<Kind>): readonly Kind[] =>
    subjects.flatMap(({ manifest, object }) => reader(manifest, object));
  return {
    objects: read(readObject),
    workloads: read(readWorkloads),
    services: read(readServices),
    ingresses: read(readIngresses),
    autoscalers: read(readAutoscalers),
    budgets: read(readBudgets),
    networkPolicies: read(readNetworkPolicies),
    references: read(readReferences),
    provisions: read(readProvisions),
    monitors: read(readMonitors),
    quotas: read(readQuotas),
    limitRanges: read(readLimitRanges),
    defaults: read(readDefaults),
    texts: read(readTexts),
    promises: read(readPromises),
  };
}

const none = factsOf([]);

export function isFactKind(kind: string | symbol): kind is FactKind {
  return Object.hasOwn(none, kind);
}

export const factKinds: readonly FactKind[] = Object.keys(none).filter(isFactKind);
