export type { AddOn, AddOnServiceAccount, AddOnWorkload, PodSecurityLevel } from './add-on';
export type { AddOnEnvironment } from './add-on-environment';
export { helmValuesOf } from './helm-values-of';
export { addOnNames, addOns, type AddOnName } from './add-ons';
export type { HelmValue, HelmValues } from './helm-values';
export { policyPlaceholders, type PolicyStatement } from './policy-statement';
