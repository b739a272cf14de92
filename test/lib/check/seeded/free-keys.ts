import type { Exception } from './exception';

/** Keys that no rule can know. */
export const freeKeys: readonly Exception[] = [
  {
    fields: /StorageClass parameters\.tagSpecification_\d/,
    because: 'the EBS driver takes every key that begins with tagSpecification; the value holds the tag',
  },
];
