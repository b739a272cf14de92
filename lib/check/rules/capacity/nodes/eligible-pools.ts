import { fieldAt, listOf, scalarsOf, textOf } from '../../../../manifest';
import type { WorkloadFact } from '../../../facts';
import type { NodePool, Taint } from './node-pool';

/** What a pod says about the nodes that it may run on. */
export type Scheduling = Pick<WorkloadFact, 'nodeSelector' | 'tolerations' | 'affinity'>;

/** The pools that a pod may run on, as the scheduler filters nodes: selector, required affinity, taints. */
export function eligiblePools(pod: Scheduling, pools: readonly NodePool[]): readonly NodePool[] {
  return pools.filter((pool) => wants(pod, pool) && pool.taints.every((taint) => tolerates(pod.tolerations, taint)));
}

/** Whether selector and required affinity admit the pool, taints aside. */
function wants({ nodeSelector, affinity }: Scheduling, { labels }: NodePool): boolean {
  const selected = Object.entries(nodeSelector).every(([key, value]) => matches(labels, key, 'In', [value]));
  const terms = fieldAt(
    affinity,
    'nodeAffinity',
    'requiredDuringSchedulingIgnoredDuringExecution',
    'nodeSelectorTerms',
  );
  return selected && (terms === undefined || listOf(terms).some((term) => admits(term, labels)));
}

function admits(term: unknown, labels: NodePool['labels']): boolean {
  return listOf(fieldAt(term, 'matchExpressions')).every((expression) => {
    const key = textOf(fieldAt(expression, 'key')) ?? '';
    const operator = textOf(fieldAt(expression, 'operator')) ?? '';
    return matches(labels, key, operator, scalarsOf(fieldAt(expression, 'values')));
  });
}

/** Whether a label may satisfy a requirement on some node of the pool. */
function matches(labels: NodePool['labels'], key: string, operator: string, wanted: readonly string[]): boolean {
  const isThere = labels.has(key);
  const values = labels.get(key);
  switch (operator) {
    case 'In':
      return isThere && (values === undefined || values.some((value) => wanted.includes(value)));
    case 'NotIn':
      return values === undefined || values.some((value) => !wanted.includes(value));
    case 'DoesNotExist':
      return !isThere;
    default:
      return isThere; // Exists; of Gt and Lt nothing more can be said here
  }
}

function tolerates(tolerations: readonly unknown[], { key, value, effect }: Taint): boolean {
  return tolerations.some((toleration) => {
    const wantedKey = textOf(fieldAt(toleration, 'key')) ?? '';
    const wantedEffect = textOf(fieldAt(toleration, 'effect')) ?? '';
    if (wantedEffect !== '' && wantedEffect !== effect) return false;
    if (fieldAt(toleration, 'operator') === 'Exists') return wantedKey === '' || wantedKey === key;
    return wantedKey === key && (textOf(fieldAt(toleration, 'value')) ?? '') === value;
  });
}
