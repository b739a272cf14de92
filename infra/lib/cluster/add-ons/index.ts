export { managedAddOns, type ManagedAddOnRecord } from './managed-add-on-records';
export { ManagedAddOns } from './managed-add-ons';
