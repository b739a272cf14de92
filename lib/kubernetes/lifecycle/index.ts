export { lifecycleOf, type KindReference, type Lifecycle, type LifecycleState } from './lifecycle-of';
export type { LifecycleRow, MinorVersion } from './lifecycle-row';
export { lifecycleTable } from './table';
