import { fieldAt, numberOf, textOf } from '../../../manifest';
import { oneOf } from '../../../problem';
import type { WorkloadFact } from '../../facts';
import type { SpecRule, SpecSubject } from '../../rule';
import type { SpecViolation } from '../../violation';
import { eligiblePools } from './nodes/eligible-pools';
import { nodePoolsOf, type NodePool } from './nodes/node-pool';
import { domainsOf } from './nodes/topology';
import { podCounter } from './pods/pod-counts';

export const spreadUnsatisfiable: SpecRule = {
  code: 'SPREAD_UNSATISFIABLE',
  scope: 'spec',
  severity: 'error',
  title: 'a topology spread constraint that must hold can hold in the zones and nodes there are',
  why:
    'With whenUnsatisfiable: DoNotSchedule a pod waits rather than break the spread. Nodes without the label of the ' +
    'constraint take no such pod at all, and minDomains above the number of domains lets each domain have maxSkew pods ' +
    'and no more.',
  fix: 'Take a label that nodes have, lower minDomains, raise maxSkew, or set whenUnsatisfiable: ScheduleAnyway.',
  sources: ['https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/'],
  check(subject) {
    const pools = nodePoolsOf(subject.environment);
    const count = podCounter(subject.facts);
    return subject.facts.workloads.flatMap((workload) => {
      const usable = eligiblePools(workload, pools);
      const { steady, rollout } = count(workload);
      if (usable.length === 0 || steady + rollout === 0) return []; // PLACEMENT_UNSATISFIABLE says the former
      return workload.spread.flatMap((constraint, index) =>
        checkOne(constraint, steady + rollout, usable, subject).map((violation) => ({
          ...violation,
          object: workload.object,
          field: `${constraintsOf(workload)}[${index}]${violation.field ?? ''}`,
        })),
      );
    });
  },
};

function constraintsOf({ path }: WorkloadFact): string {
  return [path, 'spec.topologySpreadConstraints'].filter(Boolean).join('.');
}

function checkOne(
  constraint: unknown,
  pods: number,
  pools: readonly NodePool[],
  { environment }: SpecSubject,
): readonly SpecViolation[] {
  if (fieldAt(constraint, 'whenUnsatisfiable') === 'ScheduleAnyway') return [];
  const key = textOf(fieldAt(constraint, 'topologyKey')) ?? '';
  const domains = domainsOf(key, pools, environment.network.zones.length);
  if (domains === undefined) return [noLabel(key, pools)];
  const least = numberOf(fieldAt(constraint, 'minDomains')) ?? 1;
  const maxSkew = numberOf(fieldAt(constraint, 'maxSkew')) ?? 1;
  if (least <= domains || pods <= domains * maxSkew) return [];
  return [
    {
      field: '.minDomains',
      message: `${pods} pods can never be spread over ${least} domains of ${key}, which has ${domains}`,
      found: `${least} domains, maxSkew ${maxSkew}, so at most ${domains * maxSkew} pods`,
      accepted: `minDomains of at most ${domains}`,
      fix: `set minDomains to ${domains} or less, or whenUnsatisfiable: ScheduleAnyway`,
    },
  ];
}

function noLabel(key: string, pools: readonly NodePool[]): SpecViolation {
  const known = [...new Set(pools.flatMap(({ labels }) => [...labels.keys()]))];
  return {
    field: '.topologyKey',
    message: `no node that may run these pods has the label "${key}", so none of them is ever scheduled`,
    found: key,
    accepted: oneOf(known),
    fix: 'spread over topology.kubernetes.io/zone or kubernetes.io/hostname',
  };
}
