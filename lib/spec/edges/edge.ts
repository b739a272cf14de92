/** Who stands at the other end of a connection. */
export type Peer =
  /** Pods of a service of the same environment. */
  | { readonly service: string }
  /** Pods of another namespace, by label; all of it without labels. */
  | { readonly namespace: string; readonly podLabels: { readonly [key: string]: string } }
  /** Addresses; `except` takes ranges out again. */
  | { readonly cidrs: readonly string[]; readonly except: readonly string[] };

export interface EdgePort {
  readonly port: number;
  readonly protocol: 'TCP' | 'UDP';
}

/** One permitted connection from or to a service. */
export interface Edge {
  /** Why it is open, in the user's terms, such as `calls.services.api`. */
  readonly reason: string;
  readonly peer: Peer;
  readonly ports: readonly EdgePort[];
}

/** Everything that may connect to a service, and everything that it may connect to. The rest is closed. */
export interface Edges {
  readonly ingress: readonly Edge[];
  readonly egress: readonly Edge[];
}

export const tcp = (port: number): EdgePort => ({ port, protocol: 'TCP' });
export const udp = (port: number): EdgePort => ({ port, protocol: 'UDP' });
