import type { LabelSelector, NetworkPeer, NetworkPort } from '../../../facts';

/** A peer of a rule for people: `0.0.0.0/0 except 10.0.0.0/8`, `pods app=api in namespaces team=a`. */
export function printPeer(peer: NetworkPeer | undefined): string {
  if (peer === undefined) return 'everybody';
  if ('cidr' in peer) return peer.except.length > 0 ? `${peer.cidr} except ${peer.except.join(', ')}` : peer.cidr;
  const pods = peer.pods ? `pods ${printSelector(peer.pods)}` : 'all pods';
  return peer.namespaces ? `${pods} in namespaces ${printSelector(peer.namespaces)}` : pods;
}

/** `TCP port 443`, `TCP ports 8000 to 8010`, `all UDP ports`. */
export function printPort(port: NetworkPort | undefined): string {
  if (port === undefined) return 'all ports';
  if (port.port === undefined) return `all ${port.protocol} ports`;
  if (port.endPort === undefined) return `${port.protocol} port ${port.port}`;
  return `${port.protocol} ports ${port.port} to ${port.endPort}`;
}

function printSelector({ matchLabels, matchExpressions }: LabelSelector): string {
  const labels = Object.entries(matchLabels).map(([key, value]) => `${key}=${value}`);
  const expressions = matchExpressions.map(({ key, operator, values }) =>
    `${key} ${operator} ${values.join('|')}`.trim(),
  );
  return [...labels, ...expressions].join(', ') || '(any)';
}
