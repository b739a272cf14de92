import type { CostContext } from '../cost-context';
import type { CostItem } from '../cost-item';
import { backupItems } from './backup-items';
import { clusterItems } from './cluster-items';
import { dataItems } from './data-items';
import { edgeItems } from './edge-items';
import { monitoringItems } from './monitoring-items';
import { networkItems } from './network-items';
import { recoveryItems } from './recovery-items';
import { securityItems } from './security-items';
import { storageItems } from './storage-items';

/** Every part of the bill but nodes, which services share. A new part is a file beside this and a line here. */
const families: readonly ((context: CostContext) => readonly CostItem[])[] = [
  clusterItems,
  dataItems,
  networkItems,
  storageItems,
  edgeItems,
  monitoringItems,
  securityItems,
  backupItems,
  recoveryItems,
];

/** All lines of an environment's bill but those of its nodes. */
export function itemsBesideNodes(context: CostContext): readonly CostItem[] {
  return families.flatMap((family) => family(context));
}
