import type { CostContext } from '../cost-context';
import type { CostItem } from '../cost-item';
import { prices } from '../prices';
import { keyCount } from './made-by-infrastructure';

/** Keys, secrets, and the services that watch the account. */
export function securityItems(context: CostContext): readonly CostItem[] {
  const { environment, item, usage } = context;
  const part = 'security';
  const stores = Object.keys(environment.stores).length;
  return [
    item({ part, name: 'KMS keys', price: prices.key, amount: keyCount(environment) }),
    ...secretOwners(context).map(([service, count]) =>
      item({ part, name: `secrets of ${service}`, price: prices.secret, amount: count, owners: [service] }),
    ),
    ...(stores > 0 ? [item({ part, name: 'secrets of stores', price: prices.secret, amount: stores })] : []),
    item({
      part,
      name: 'reads of secrets',
      price: prices.secretCalls,
      amount: usage.secretCallMillions,
      isAssumed: true,
    }),
    ...watchItems(context),
  ];
}

/** How many secrets of Secrets Manager each service owns; Parameter Store costs nothing. */
function secretOwners({ environment: { services } }: CostContext): readonly (readonly [string, number])[] {
  const owned = new Map<string, Set<string>>();
  for (const { name, secrets } of Object.values(services)) {
    for (const { store, key, service: owner = name } of Object.values(secrets)) {
      if (store === 'secretsManager') owned.set(owner, (owned.get(owner) ?? new Set()).add(key));
    }
  }
  return [...owned].map(([owner, keys]) => [owner, keys.size]);
}

/** CloudTrail's own price is nothing for the first trail; what it writes is kept in a bucket, a GiB a million events. */
function watchItems({ environment: { security, network }, item, usage }: CostContext): readonly CostItem[] {
  const use = { part: 'security', isAssumed: true } as const;
  const { threatEventMillions: events, configurationItemThousands: items, securityCheckThousands: checks } = usage;
  const flows = network.flowLogs ? usage.flowLogsGiB : 0;
  return [
    ...(security.trail ? [item({ ...use, name: 'CloudTrail', price: prices.bucketStorage, amount: events })] : []),
    ...(security.config ? [item({ ...use, name: 'Config', price: prices.configurationItems, amount: items })] : []),
    ...(security.guardDuty
      ? [
          item({ ...use, name: 'GuardDuty: events', price: prices.threatEvents, amount: events }),
          item({ ...use, name: 'GuardDuty: network flows', price: prices.threatLogs, amount: flows }),
        ]
      : []),
    ...(security.securityHub
      ? [item({ ...use, name: 'Security Hub', price: prices.securityChecks, amount: checks })]
      : []),
  ];
}
