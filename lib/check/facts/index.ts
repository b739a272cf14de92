export type { AutoscalerFact } from './autoscaler-fact';
export type { BudgetFact } from './budget-fact';
export type { DefaultFact } from './default-fact';
export { factsOf, type FactKind, type Facts } from './facts';
export { factsFrom, type EnvironmentFacts, type FactSource } from './fact-source';
export { areApart, type ContentNames } from './content-names';
export {
  digestOf,
  digestOfData,
  parseFacts,
  printFacts,
  type KindSummary,
  type PrintedFacts,
  type PrintedKind,
} from './printed-facts';
export type { Fact, FactReader, LabelExpression, LabelSelector } from './fact';
export { objectIdOf } from './object-id';
export type { IngressFact, RouteFact } from './ingress-fact';
export { labelsSelector, overlap, readSelector, selects } from './label-selector';
export type { LimitRangeFact } from './limit-range-fact';
export type { MonitorFact, MonitoredPortFact } from './monitor-fact';
export type { NetworkPeer, NetworkPolicyFact, NetworkPort, NetworkRule } from './network-policy-fact';
export type { ObjectFact } from './object-fact';
export type { PromiseFact } from './promise-fact';
export type { ProvisionFact } from './provision-fact';
export type { ReferenceFact, ReferenceTarget } from './reference-fact';
export type { QuotaFact } from './quota-fact';
export type { ServiceFact, ServicePortFact } from './service-fact';
export type { TextFact } from './text-fact';
export type { ContainerFact, PortFact, WorkloadFact } from './workload-fact';
