/** What all environments share, as the command line calls it. */
export const sharedTarget = 'shared';

/** The environment that a stack belongs to by its id; `shared` for one that belongs to none. */
export function targetOf(stackId: string, environments: readonly string[]): string {
  const owners = environments.filter((environment) => stackId.startsWith(`${environment}-`));
  // of `dev` and `dev-eu` the longer one owns `dev-eu-network`
  return owners.sort((one, other) => other.length - one.length)[0] ?? sharedTarget;
}
