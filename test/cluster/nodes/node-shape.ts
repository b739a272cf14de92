/** A node to simulate. */
export interface NodeShape {
  readonly name: string;
  /** Availability zone, such as `us-east-1a`. */
  readonly zone: string;
  /** What pods can have of it: quantities, such as `1930m` and `7Gi`. */
  readonly cpu: string;
  readonly memory: string;
  readonly ephemeralStorage: string;
  /** How many pods fit. */
  readonly pods: number;
  /** Beside those of the zone and the name. */
  readonly labels: { readonly [key: string]: string };
  readonly taints: readonly Taint[];
}

export interface Taint {
  readonly key: string;
  readonly value: string;
  readonly effect: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
}
