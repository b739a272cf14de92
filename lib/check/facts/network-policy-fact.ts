import { fieldAt, listOf, scalarsOf, textOf } from '../../manifest';
import type { Fact, FactReader, LabelSelector } from './fact';
import { readSelector } from './label-selector';

/** A NetworkPolicy of Kubernetes. */
export interface NetworkPolicyFact extends Fact {
  /** Pods that it is about; an empty selector means all of the namespace. */
  readonly pods: LabelSelector;
  readonly policyTypes: readonly string[];
  readonly ingress: readonly NetworkRule[];
  readonly egress: readonly NetworkRule[];
}

/** What a rule opens. Without peers it opens to everybody, without ports on every port. */
export interface NetworkRule {
  readonly peers: readonly NetworkPeer[];
  readonly ports: readonly NetworkPort[];
}

export type NetworkPeer =
  | { readonly cidr: string; readonly except: readonly string[] }
  /** Without namespaces: pods of the policy's own namespace. */
  | { readonly pods?: LabelSelector | undefined; readonly namespaces?: LabelSelector | undefined };

export interface NetworkPort {
  readonly protocol: string;
  /** Name or number; default: every port of the protocol. */
  readonly port?: string | number | undefined;
  /** The last of a range. */
  readonly endPort?: number | undefined;
}

export const readNetworkPolicies: FactReader<NetworkPolicyFact> = ({ body }, object) => {
  if (body.kind !== 'NetworkPolicy' || !body.apiVersion.startsWith('networking.k8s.io/')) return [];
  const spec = body['spec'];
  const policyTypes = scalarsOf(fieldAt(spec, 'policyTypes'));
  const hasEgress = fieldAt(spec, 'egress') !== undefined;
  return [
    {
      object,
      pods: readSelector(fieldAt(spec, 'podSelector')) ?? { matchLabels: {}, matchExpressions: [] },
      policyTypes: policyTypes.length > 0 ? policyTypes : ['Ingress', ...(hasEgress ? ['Egress'] : [])],
      ingress: listOf(fieldAt(spec, 'ingress')).map((rule) => readRule(rule, 'from')),
      egress: listOf(fieldAt(spec, 'egress')).map((rule) => readRule(rule, 'to')),
    },
  ];
};

function readRule(rule: unknown, peers: 'from' | 'to'): NetworkRule {
  return { peers: listOf(fieldAt(rule, peers)).map(readPeer), ports: listOf(fieldAt(rule, 'ports')).map(readPort) };
}

function readPeer(peer: unknown): NetworkPeer {
  const cidr = textOf(fieldAt(peer, 'ipBlock', 'cidr'));
  if (cidr !== undefined) return { cidr, except: scalarsOf(fieldAt(peer, 'ipBlock', 'except')) };
  return {
    pods: readSelector(fieldAt(peer, 'podSelector')),
    namespaces: readSelector(fieldAt(peer, 'namespaceSelector')),
  };
}

function readPort(value: unknown): NetworkPort {
  const port = fieldAt(value, 'port');
  const endPort = fieldAt(value, 'endPort');
  return {
    protocol: textOf(fieldAt(value, 'protocol')) ?? 'TCP',
    port: typeof port === 'string' || typeof port === 'number' ? port : undefined,
    endPort: typeof endPort === 'number' ? endPort : undefined,
  };
}
