/** One thing in an object that an API server would refuse. */
export interface SchemaFault {
  /** Field within the object, such as `spec.template.spec.containers[0].image`. */
  readonly path: string;
  /** Lower-case start, no full stop. */
  readonly message: string;
  /** The value found, printed short. */
  readonly found?: string;
  readonly accepted?: string;
  /** The change that probably mends it, such as `did you mean "replicas"?`. */
  readonly fix?: string;
}

/** What is wrong with a value, before its place is known. */
export type Finding = Omit<SchemaFault, 'path'>;

const longestPrinted = 80;

/** A value as a fault shows it. */
export function printShort(value: unknown): string {
  const printed = JSON.stringify(value) ?? String(value);
  return printed.length > longestPrinted ? `${printed.slice(0, longestPrinted - 1)}…` : printed;
}
