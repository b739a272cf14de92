import type { AddOn } from './add-on';

/** Freezes a record to its leaves, so that no chart, check or stack can change what another one reads. */
export function defineAddOn(record: AddOn): AddOn {
  return freeze(record);
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}
