export type { AddOn, AddOnServiceAccount, AddOnWorkload, PodSecurityLevel } from './add-on';
export { addOnNames, addOns, type AddOnName } from './add-ons';
export type { HelmValue, HelmValues } from './helm-values';
export { policyPlaceholders, type PolicyStatement } from './policy-statement';
