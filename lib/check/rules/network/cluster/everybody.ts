import type { NetworkPeer, NetworkRule } from '../../../facts';

/** Whether a rule opens every port of a protocol. */
export function hasAllPorts({ ports }: NetworkRule): boolean {
  return ports.length === 0 || ports.some(({ port }) => port === undefined);
}

/** The position of the first peer that means the whole world; -1 for a rule without peers, undefined for none. */
export function everybodyAt({ peers }: NetworkRule, isEverybody: (peer: NetworkPeer) => boolean): number | undefined {
  if (peers.length === 0) return -1;
  const index = peers.findIndex(isEverybody);
  return index === -1 ? undefined : index;
}

export function isWholeInternet(peer: NetworkPeer): boolean {
  return 'cidr' in peer && (peer.cidr === '0.0.0.0/0' || peer.cidr === '::/0');
}

/** Every pod of every namespace. */
export function isWholeCluster(peer: NetworkPeer): boolean {
  if ('cidr' in peer || peer.namespaces === undefined) return false;
  const { namespaces, pods } = peer;
  return [namespaces, ...(pods ? [pods] : [])].every(
    ({ matchLabels, matchExpressions }) => Object.keys(matchLabels).length === 0 && matchExpressions.length === 0,
  );
}
