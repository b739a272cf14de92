import type { UpgradeRule } from '../../rule';
import { claimTemplateChanged } from './claim-template-changed';
import { crdDeleted } from './crd-deleted';
import { crdVersionDropped } from './crd-version-dropped';
import { immutableField } from './immutable-field';
import { namespaceDeleted } from './namespace-deleted';
import { statefulSetDeleted } from './stateful-set-deleted';
import { storageShrunk } from './storage-shrunk';
import { volumeClaimDropped } from './volume-claim-dropped';

export const upgradeRules: readonly UpgradeRule[] = [
  immutableField,
  storageShrunk,
  claimTemplateChanged,
  volumeClaimDropped,
  statefulSetDeleted,
  namespaceDeleted,
  crdDeleted,
  crdVersionDropped,
];
