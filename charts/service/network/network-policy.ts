import { k8s } from 'cdk8s-plus-28';
import type { Edge, EdgePort, Peer } from '../../../lib/spec';
import { selectorLabels } from '../../../lib/bundle';

/** Opens exactly the given connections for the pods of one name; the namespace's default policy closes the rest. */
export function networkPolicy(pods: string, ingress: readonly Edge[], egress: readonly Edge[]): k8s.NetworkPolicySpec {
  return {
    podSelector: { matchLabels: selectorLabels(pods) },
    policyTypes: ['Ingress', 'Egress'],
    // without a rule the policy type alone closes the direction
    ...(ingress.length > 0 && {
      ingress: ingress.map((edge) => ({ from: peers(edge.peer), ports: edge.ports.map(port) })),
    }),
    egress: egress.map((edge) => ({ to: peers(edge.peer), ports: edge.ports.map(port) })),
  };
}

function port({ port: number, protocol }: EdgePort): k8s.NetworkPolicyPort {
  return { port: k8s.IntOrString.fromNumber(number), protocol };
}

function peers(peer: Peer): k8s.NetworkPolicyPeer[] {
  if ('service' in peer) return [{ podSelector: { matchLabels: selectorLabels(peer.service) } }];
  if ('cidrs' in peer)
    return peer.cidrs.map((cidr) => ({
      ipBlock: { cidr, ...(peer.except.length > 0 && { except: [...peer.except] }) },
    }));
  return [
    {
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': peer.namespace } },
      ...(Object.keys(peer.podLabels).length > 0 && { podSelector: { matchLabels: peer.podLabels } }),
    },
  ];
}
