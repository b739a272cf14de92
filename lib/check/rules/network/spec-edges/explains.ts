import type { Edge, Environment } from '../../../../spec';
import type { LabelSelector, NetworkPeer, NetworkPort, WorkloadFact } from '../../../facts';
import { coversAddresses } from '../cluster/allows';
import type { PodIndex } from '../cluster/pod-index';
import { portNamed } from '../cluster/pod-ports';
import { actorOf } from './actors';

/** What a peer of a rule means: pods that are rendered here, pods of another namespace by selector, or addresses. */
export type FarEnd =
  | { readonly workload: WorkloadFact }
  | { readonly namespaces: LabelSelector; readonly pods: LabelSelector | undefined }
  | { readonly cidr: string; readonly except: readonly string[] };

const namespaceName = 'kubernetes.io/metadata.name';

/** Everybody whom a peer lets through. Pods of the environment are told one by one, and none where none are selected. */
export function otherEnds(peer: NetworkPeer, { namespace }: Environment, pods: PodIndex): readonly FarEnd[] {
  if ('cidr' in peer) return [peer];
  const { namespaces } = peer;
  if (namespaces !== undefined && namespaces.matchLabels[namespaceName] !== namespace) {
    return [{ namespaces, pods: peer.pods }];
  }
  const everyPod = { matchLabels: {}, matchExpressions: [] };
  return pods.select(namespace, peer.pods ?? everyPod).map((workload) => ({ workload }));
}

/** Whether an edge's peer includes all of an end; ports are another matter. */
export function explains({ peer }: Edge, end: FarEnd, environment: Environment): boolean {
  if ('cidr' in end)
    return 'cidrs' in peer && peer.cidrs.some((cidr) => coversAddresses({ cidr, except: peer.except }, end));
  if ('workload' in end) return 'service' in peer && actorOf(end.workload, environment)?.name === peer.service;
  if (!('namespace' in peer) || end.namespaces.matchLabels[namespaceName] !== peer.namespace) return false;
  // a selector of more labels than the edge has is narrower
  return Object.entries(peer.podLabels).every(([key, value]) => end.pods?.matchLabels[key] === value);
}

/** More ports than this in one range is a range that no edge explains. */
const longestRange = 64;

/**
 * The numbers of a rule's port, a name looked up in the pods that receive.
 *
 * @returns undefined where it opens every port, or so many that nobody named them one by one; none for a name that
 *   the pods do not have, since that opens nothing
 */
export function portsOf(
  { port, endPort, protocol }: NetworkPort,
  receiver: WorkloadFact | undefined,
): readonly number[] | undefined {
  if (port === undefined) return undefined;
  if (typeof port === 'string') {
    const number = receiver && portNamed(receiver, port, protocol);
    return number === undefined ? [] : [number];
  }
  const last = endPort ?? port;
  if (last - port >= longestRange) return undefined;
  return Array.from({ length: Math.max(0, last - port + 1) }, (_, index) => port + index);
}
