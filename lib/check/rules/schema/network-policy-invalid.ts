import { isCidr, type KubernetesVersion } from '../../../kubernetes';
import { isAligned, isNetworkWithin, parseNetwork } from '../../../kubernetes/validation';
import type { Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import { judgePort } from './judge-handler';
import { at, each, isSet, kindRule, numberAt, portNumber, refuse, required, textAt, within, type Place } from './place';

export const networkPolicyInvalid = kindRule(
  {
    code: 'NETWORK_POLICY_INVALID',
    title: 'peers of a NetworkPolicy are selectors or one network, ranges of ports rise, exceptions lie within',
    why:
      'An API server refuses the policy otherwise. A peer that is empty, or a network and a selector in one, leaves open ' +
      'whom it means; an exception outside its network excepts nothing.',
    fix: 'Write each network as a peer of its own, and networks by their first address.',
    sources: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/'],
  },
  ['networking.k8s.io/NetworkPolicy'],
  (root, { target }) =>
    together(
      judgeTypes(at(root, 'spec', 'policyTypes')),
      ofEach(within(root, ['spec', 'ingress[]', 'ports[]']), judgePorts),
      ofEach(within(root, ['spec', 'egress[]', 'ports[]']), judgePorts),
      ofEach(within(root, ['spec', 'ingress[]', 'from[]']), (peer) => judgePeer(peer, target.kubernetesVersion)),
      ofEach(within(root, ['spec', 'egress[]', 'to[]']), (peer) => judgePeer(peer, target.kubernetesVersion)),
    ),
);

function judgeTypes(types: Place): readonly Violation[] {
  return each(types).length > 2
    ? [refuse(types, 'there are two types of traffic', { accepted: 'Ingress, Egress, or both' })]
    : none;
}

function judgePorts(entry: Place): readonly Violation[] {
  const [port, endPort] = [at(entry, 'port'), at(entry, 'endPort')];
  const first = numberAt(port);
  if (first === undefined) {
    return together(judgePort(port), isSet(endPort) ? [refuse(endPort, 'a range needs a number in port')] : none);
  }
  const isFalling = (numberAt(endPort) ?? Infinity) < first;
  return together(
    judgePort(port),
    portNumber(endPort),
    isFalling ? [refuse(endPort, 'the range ends before it starts', { accepted: `${first} or more` })] : none,
  );
}

function judgePeer(peer: Place, version: KubernetesVersion): readonly Violation[] {
  const block = at(peer, 'ipBlock');
  const selectors = ['podSelector', 'namespaceSelector'].filter((key) => isSet(at(peer, key)));
  if (!isSet(block))
    return selectors.length > 0
      ? none
      : [refuse(peer, 'the peer is empty', { accepted: 'podSelector, namespaceSelector or ipBlock' })];
  return together(
    selectors.length > 0
      ? [refuse(peer, 'a peer is a network or a selector, not both', { found: `ipBlock, ${selectors.join(', ')}` })]
      : none,
    judgeBlock(block, version),
  );
}

function judgeBlock(block: Place, version: KubernetesVersion): readonly Violation[] {
  const cidr = at(block, 'cidr');
  if (cidr.value === '') return required(cidr, 'the block names no network');
  return together(
    judgeNetwork(cidr, version),
    ofEach(each(at(block, 'except')), (exception) => {
      const own = judgeNetwork(exception, version);
      const isOutside = isNetworkWithin(textAt(exception) ?? '', textAt(cidr) ?? '') === false;
      if (own.length > 0 || !isOutside) return own;
      return [
        refuse(exception, 'the exception does not lie within the network', { accepted: `a part of ${textAt(cidr)}` }),
      ];
    }),
  );
}

/** From 1.36 on the address must be the network's first (feature gate StrictIPCIDRValidation). */
function judgeNetwork(place: Place, version: KubernetesVersion): readonly Violation[] {
  const text = textAt(place);
  if (text === undefined || isCidr(text)) return none;
  const network = parseNetwork(text);
  if (network !== undefined && (version < '1.36' || isAligned(network))) return none;
  const accepted = 'the first address of a network and its length, such as "10.0.0.0/16"';
  return [refuse(place, 'this is not a network', { accepted })];
}
