import { parseQuantity } from '../../../kubernetes';
import { peakDemand } from '../../../spec';
import type { Facts, QuotaFact } from '../../facts';
import type { SpecRule, SpecSubject } from '../../rule';
import type { SpecViolation } from '../../violation';
import { nothing, plus, type Amounts } from './pods/amounts';
import { podLimits, podRequests } from './pods/pod-amounts';
import { podCounter } from './pods/pod-counts';
import { printQuantity } from './pods/print-quantity';

export const quotaTooSmall: SpecRule = {
  code: 'QUOTA_TOO_SMALL',
  scope: 'spec',
  severity: 'error',
  title: 'a ResourceQuota holds everything in its namespace at maximum scale and in a rollout',
  why:
    'A quota that is too small refuses pods: autoscaling stops below its maximum and a rollout stops halfway. The API ' +
    'server counts a pod until it is gone, so those that are told to stop count beside those that replace them. ' +
    'Quotas that count only some pods (scopes) are not judged.',
  fix: 'Raise the quota, or lower maxReplicas, requests or limits.',
  sources: ['https://kubernetes.io/docs/concepts/policy/resource-quotas/'],
  check(subject) {
    const demands = demandByNamespace(subject);
    return subject.facts.quotas
      .filter(({ isScoped }) => !isScoped)
      .flatMap((quota) => check(quota, demands.get(quota.object.namespace ?? 'default') ?? new Map()));
  },
};

/** Numbers by resource of a quota, in base units. */
type Needs = ReadonlyMap<string, number>;

function check({ object, hard }: QuotaFact, needs: Needs): readonly SpecViolation[] {
  return Object.entries(hard).flatMap(([resource, limit]) => {
    const need = needs.get(resource) ?? 0;
    const allowed = parseQuantity(limit) ?? Infinity; // what cannot be read, the schema refuses
    if (need <= allowed) return [];
    const least = printQuantity(resource, need);
    return [
      {
        object,
        field: `spec.hard["${resource}"]`,
        message: `the quota of ${resource} is less than what the namespace needs at its peak`,
        found: limit,
        accepted: `at least ${least}`,
        fix: `set ${resource} to ${least} or more, or lower maxReplicas, requests or limits`,
      },
    ];
  });
}

/** What the rendered pods need, extensions' included, and the volumes that the spec's services have. */
function demandByNamespace({ environment, facts }: SpecSubject): ReadonlyMap<string, Needs> {
  const byNamespace = new Map<string, Needs>();
  for (const [namespace, sums] of sumsByNamespace(facts)) byNamespace.set(namespace, needsOf(sums));
  const own = byNamespace.get(environment.namespace) ?? new Map<string, number>();
  return byNamespace.set(environment.namespace, new Map([...own, ...volumesOf(environment)]));
}

interface Sums {
  readonly requests: Amounts;
  readonly limits: Amounts;
}

function sumsByNamespace(facts: Facts): ReadonlyMap<string, Sums> {
  const count = podCounter(facts);
  const sums = new Map<string, Sums>();
  for (const workload of facts.workloads) {
    const namespace = workload.object.namespace ?? 'default';
    const { requests, limits } = sums.get(namespace) ?? { requests: nothing, limits: nothing };
    const { steady, rollout, terminating } = count(workload);
    const pods = steady + rollout + terminating;
    sums.set(namespace, {
      requests: plus(requests, podRequests(workload), pods),
      limits: plus(limits, podLimits(workload), pods),
    });
  }
  return sums;
}

function needsOf({ requests, limits }: Sums): Needs {
  return new Map([
    ['pods', requests.pods],
    ...amountsOf('requests.', requests),
    ...amountsOf('', requests), // the short names mean requests
    ...amountsOf('limits.', limits),
  ]);
}

function amountsOf(prefix: string, amounts: Amounts): [string, number][] {
  return [
    [`${prefix}cpu`, amounts.cpuMillis / 1000],
    [`${prefix}memory`, amounts.memoryBytes],
    [`${prefix}ephemeral-storage`, amounts.ephemeralStorageBytes],
  ];
}

/** Claims stand in the templates of StatefulSets, which facts do not hold. */
function volumesOf({ services }: SpecSubject['environment']): Needs {
  const stateful = Object.entries(services).filter(([, { type }]) => type === 'stateful');
  const { persistentVolumeClaims, storage } = peakDemand({ services: Object.fromEntries(stateful) });
  return new Map([
    ['persistentvolumeclaims', persistentVolumeClaims],
    ['requests.storage', parseQuantity(storage) ?? 0],
  ]);
}
