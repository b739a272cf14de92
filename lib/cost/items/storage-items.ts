import type { CostContext } from '../cost-context';
import type { CostItem } from '../cost-item';
import { prices } from '../prices';
import { callersOf } from './callers';
import { volumesOf } from './volumes';

/** Volumes of stateful services, and buckets. */
export function storageItems(context: CostContext): readonly CostItem[] {
  const { environment, item } = context;
  return [
    ...volumesOf(environment).map(({ service, gib }) =>
      item({ part: 'storage', name: `volumes of ${service}`, price: prices.volume, amount: gib, owners: [service] }),
    ),
    ...Object.keys(environment.buckets).flatMap((name) => bucketItems(name, context)),
  ];
}

function bucketItems(name: string, { environment, item, usage }: CostContext): readonly CostItem[] {
  const use = { part: 'storage', isAssumed: true, owners: callersOf(environment, 'buckets', name) } as const;
  const requests = usage.bucketRequestMillions;
  return [
    item({ ...use, name: `bucket ${name}`, price: prices.bucketStorage, amount: usage.bucketGiB }),
    item({ ...use, name: `requests to bucket ${name}`, price: prices.bucketRequests, amount: requests }),
  ];
}
