import type { PolicyStatement } from '../../statement';
import { imageNotPinned } from './image-not-pinned';
import { imagePullPolicy } from './image-pull-policy';
import { imageRegistryNotAllowed } from './image-registry-not-allowed';
import { imageTagMissing } from './image-tag-missing';

/** What may run. */
export const imageStatements: readonly PolicyStatement[] = [
  imageNotPinned,
  imagePullPolicy,
  imageRegistryNotAllowed,
  imageTagMissing,
];
