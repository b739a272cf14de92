import type { PolicyStatement } from '../../statement';
import { defaultNamespaceUsed } from './default-namespace-used';
import { limitRangeIncomplete } from './limit-range-incomplete';
import { namespacePodSecurityUnversioned } from './namespace-pod-security-unversioned';
import { namespacePodSecurityWeak } from './namespace-pod-security-weak';
import { resourceQuotaIncomplete } from './resource-quota-incomplete';

/** What bounds a namespace. */
export const namespaceStatements: readonly PolicyStatement[] = [
  defaultNamespaceUsed,
  limitRangeIncomplete,
  namespacePodSecurityUnversioned,
  namespacePodSecurityWeak,
  resourceQuotaIncomplete,
];
