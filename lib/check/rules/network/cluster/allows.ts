import { cidrContains, cidrsOverlap } from '../../../../kubernetes';
import { selects, type NetworkPeer, type NetworkPolicyFact, type NetworkRule, type WorkloadFact } from '../../../facts';
import type { Direction } from './isolation';
import { namespaceOf } from './pod-index';
import { isPort, type PodPort } from './pod-ports';

type Labels = { readonly [key: string]: string };

/** Who stands at the other end: pods that are rendered here, pods of elsewhere, or addresses. */
export type OtherEnd =
  | { readonly workload: WorkloadFact }
  | { readonly namespace: string; readonly labels: Labels }
  | { readonly cidr: string; readonly except: readonly string[] };

/** A connection as a cluster judges it: `receiver` is whose ports names in rules mean. */
export interface Connection {
  readonly direction: Direction;
  readonly other: OtherEnd;
  readonly port: PodPort;
  readonly receiver: WorkloadFact | undefined;
}

/** Whether policies together let a connection through: one rule of one policy is enough, and none isolates nobody. */
export function isAllowed(policies: readonly NetworkPolicyFact[], connection: Connection): boolean {
  if (policies.length === 0) return true;
  return policies.some((policy) => policy[connection.direction].some((rule) => admits(rule, policy, connection)));
}

function admits(
  { peers, ports }: NetworkRule,
  policy: NetworkPolicyFact,
  { other, port, receiver }: Connection,
): boolean {
  const hasPort = ports.length === 0 || ports.some((own) => isPort(own, port, receiver));
  return hasPort && (peers.length === 0 || peers.some((peer) => isPeer(peer, namespaceOf(policy), other)));
}

function isPeer(peer: NetworkPeer, policyNamespace: string, other: OtherEnd): boolean {
  if ('cidr' in peer) return 'cidr' in other && coversAddresses(peer, other);
  if ('cidr' in other) return false;
  const [namespace, labels] =
    'workload' in other ? [namespaceOf(other.workload), other.workload.podLabels] : [other.namespace, other.labels];
  const isThere = peer.namespaces
    ? selects(peer.namespaces, { 'kubernetes.io/metadata.name': namespace })
    : namespace === policyNamespace;
  return isThere && (peer.pods === undefined || selects(peer.pods, labels));
}

interface Addresses {
  readonly cidr: string;
  readonly except: readonly string[];
}

/** Whether every address of `inner` is one of `outer`, exceptions counted on both sides. */
export function coversAddresses(outer: Addresses, inner: Addresses): boolean {
  if (outer.cidr !== inner.cidr && !cidrContains(outer.cidr, inner.cidr)) return false;
  const holes = outer.except.filter((hole) => cidrsOverlap(hole, inner.cidr));
  return holes.every((hole) => inner.except.some((own) => own === hole || cidrContains(own, hole)));
}
