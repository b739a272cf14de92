/** How AWS is reached; by default as every AWS SDK does: variables, profiles, the login of the machine. */
export interface CloudSettings {
  /** Another address than AWS's own, for tests. */
  readonly endpoint?: string;
  /** Whether buckets stand in the path of an address and not in its host. */
  readonly forcePathStyle?: boolean;
}

/** A place in AWS. */
export interface CloudPlace {
  readonly region: string;
  readonly settings: CloudSettings;
}

/** What a client of any service is made with. */
export function clientOptions({ region, settings: { endpoint } }: CloudPlace): {
  readonly region: string;
  readonly endpoint?: string;
} {
  return { region, ...(endpoint !== undefined && { endpoint }) };
}
