import type { Environment, Platform } from '../../../spec';

/** Services that watch an account; there is one of each per account and region. */
export type Watcher = keyof Environment['security'];

/** Whether another environment of the same account and region has a watcher, which is then this one's too. */
export function isWatchedElsewhere({ environments }: Platform, environment: Environment, watcher: Watcher): boolean {
  const { name, account, region } = environment;
  return Object.values(environments).some(
    (other) =>
      other.name !== name &&
      account !== undefined && // which account that would be, nobody knows
      other.account === account &&
      other.region === region &&
      other.security[watcher],
  );
}
