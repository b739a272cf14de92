import type { Edge } from '../../../spec';
import type { NetworkPeer, NetworkPolicyFact, NetworkPort, NetworkRule, WorkloadFact } from '../../facts';
import type { SpecRule, SpecSubject } from '../../rule';
import type { SpecViolation } from '../../violation';
import { isolationOf, typeOf, type Direction, type Isolation } from './cluster/isolation';
import { namespaceOf } from './cluster/pod-index';
import { printPeer, printPort } from './cluster/print-rule';
import { actorOf, type Actor } from './spec-edges/actors';
import { explains, otherEnds, portsOf } from './spec-edges/explains';

export const openingUnexplained: SpecRule = {
  code: 'OPENING_UNEXPLAINED',
  scope: 'spec',
  severity: 'error',
  title: 'network policies open nothing that the spec does not explain',
  why:
    'What a service may reach and who may reach it stands in calls, exposure and the implied connections (DNS, metrics, ' +
    'traces, credentials). A rule beyond that, a wider range of addresses, a rule without ports or one more peer is a way ' +
    'in or out that nobody reviews. Policies that select pods of extensions only are not judged, since the spec says ' +
    'nothing about those.',
  fix: 'Say in the spec what the rule is for (calls, exposure), or take the rule away.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
    'NSA/CISA Kubernetes Hardening Guide',
  ],
  check(subject) {
    const isolation = isolationOf(subject.facts);
    return subject.facts.networkPolicies.flatMap((policy) => {
      if (namespaceOf(policy) !== subject.environment.namespace) return [];
      const owners = (isolation.selected.get(policy) ?? []).flatMap((workload) => {
        const actor = actorOf(workload, subject.environment);
        return actor ? [{ workload, actor }] : [];
      });
      const context = { policy, owners, isolation, subject };
      return [...checkRules('ingress', context), ...checkRules('egress', context)];
    });
  },
};

interface Owner {
  readonly workload: WorkloadFact;
  readonly actor: Actor;
}

interface Context {
  readonly policy: NetworkPolicyFact;
  readonly owners: readonly Owner[];
  readonly isolation: Isolation;
  readonly subject: SpecSubject;
}

function checkRules(direction: Direction, context: Context): readonly SpecViolation[] {
  const { policy, owners } = context;
  if (owners.length === 0 || !policy.policyTypes.includes(typeOf(direction))) return [];
  return policy[direction].flatMap((rule, index) =>
    openings(rule).flatMap(({ peer, port, field }) => {
      const opening = { direction, peer, port };
      const strangers = owners.filter((owner) => !isExplained(opening, owner, context));
      if (strangers.length === 0) return [];
      const place = `spec.${direction}[${index}]${field === '' ? '' : `.${fieldOf(field, direction)}`}`;
      return [violation(opening, strangers, policy, place)];
    }),
  );
}

interface Opening {
  readonly direction: Direction;
  /** Undefined: everybody. */
  readonly peer: NetworkPeer | undefined;
  /** Undefined: every port. */
  readonly port: NetworkPort | undefined;
}

/** What a rule opens, one peer and one port at a time, and the field that says so. */
function openings({ peers, ports }: NetworkRule): readonly (Omit<Opening, 'direction'> & { readonly field: string })[] {
  const eachPort: readonly (NetworkPort | undefined)[] = ports.length > 0 ? ports : [undefined];
  if (peers.length === 0) return eachPort.map((port) => ({ peer: undefined, port, field: '' }));
  return peers.flatMap((peer, index) => eachPort.map((port) => ({ peer, port, field: `peers[${index}]` })));
}

function fieldOf(field: string, direction: Direction): string {
  return field.replace('peers', direction === 'ingress' ? 'from' : 'to');
}

/** Whether edges of the pods' owner account for all that is opened. */
function isExplained({ direction, peer, port }: Opening, owner: Owner, { isolation, subject }: Context): boolean {
  if (peer === undefined || port === undefined) return false;
  const ends = otherEnds(peer, subject.environment, isolation.pods);
  return ends.every((end) => {
    const receiver = direction === 'ingress' ? owner.workload : 'workload' in end ? end.workload : undefined;
    const numbers = portsOf(port, receiver);
    return numbers?.every((number) =>
      edgesFor(owner.actor, direction).some(
        (edge) => hasPort(edge, number, port.protocol) && explains(edge, end, subject.environment),
      ),
    );
  });
}

function edgesFor(actor: Actor, direction: Direction): readonly Edge[] {
  return actor[direction];
}

function hasPort({ ports }: Edge, port: number, protocol: string): boolean {
  return ports.some((own) => own.port === port && own.protocol === protocol);
}

function violation(
  { direction, peer, port }: Opening,
  strangers: readonly Owner[],
  { object }: NetworkPolicyFact,
  field: string,
): SpecViolation {
  const [first] = strangers;
  const names = [...new Set(strangers.map(({ actor }) => `"${actor.service}"`))];
  const known = [...new Set(first ? edgesFor(first.actor, direction).map(({ reason }) => reason) : [])];
  const way = direction === 'ingress' ? 'in to' : 'out of';
  return {
    object,
    field,
    message: `nothing in the spec explains this way ${way} ${names.join(', ')}`,
    found: `${direction === 'ingress' ? 'from' : 'to'} ${printPeer(peer)} on ${printPort(port)}`,
    accepted: known.length > 0 ? `what these explain: ${known.join(', ')}` : `no ${direction} rule`,
    fix:
      direction === 'egress'
        ? 'add what it is for to calls, or take the rule away'
        : 'add it to calls of the caller, or take the rule away',
  };
}
