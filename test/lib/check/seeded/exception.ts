/** Fields of which a fault may go unreported, and why that is right. */
export interface Exception {
  /** Matches kind and path, such as `Deployment spec.strategy.type`, as a whole. */
  readonly fields: RegExp;
  /** Why nothing goes wrong. */
  readonly because: string;
}

/** What is unreported and no exception, and exceptions that nothing needs any more. */
export function unexplained(
  fields: readonly string[],
  exceptions: readonly Exception[],
): { readonly fields: readonly string[]; readonly exceptions: readonly string[] } {
  const matches = (exception: Exception, field: string): boolean => field.match(exception.fields)?.[0] === field;
  return {
    fields: fields.filter((field) => !exceptions.some((exception) => matches(exception, field))),
    exceptions: exceptions
      .filter((exception) => !fields.some((field) => matches(exception, field)))
      .map(({ fields: pattern }) => pattern.source),
  };
}
