import type { Platform } from '../spec';
import { sum, type ByScale } from './by-scale';
import { itemOf, type CostItem } from './cost-item';
import { pricedAs, prices } from './prices';
import { usageOfShared } from './usage';

/** What the account costs in a month that all environments share: images, DNS, the trail. No budget holds for it. */
export interface SharedCost {
  readonly total: ByScale;
  readonly items: readonly CostItem[];
}

/** @returns undefined for a platform that has no shared account */
export function sharedCost({ shared, environments }: Platform): SharedCost | undefined {
  if (shared === undefined) return undefined;
  const all = Object.values(environments);
  const images = new Set(
    all.flatMap(({ services }) => Object.values(services).map(({ image }) => repositoryOf(image))),
  );
  const regions = new Set([shared.region, ...all.map(({ region }) => region)]);
  const copied = images.size * (regions.size - 1) * usageOfShared.newGiBPerImage;
  const region = pricedAs(shared.region);
  const gib = images.size * regions.size * usageOfShared.gibPerImage;
  const use = { isAssumed: true } as const;
  const items = [
    itemOf(
      { ...use, part: 'storage', name: `images of ${images.size}`, price: prices.imageStorage, amount: gib },
      region,
    ),
    itemOf(
      { ...use, part: 'network', name: 'copies of images', price: prices.trafficBetweenRegions, amount: copied },
      region,
    ),
    itemOf({ part: 'edge', name: 'hosted zone', price: prices.hostedZone, amount: 1 }, region),
    itemOf({ ...use, part: 'security', name: 'KMS keys', price: prices.key, amount: usageOfShared.keys }, region),
    itemOf(
      { ...use, part: 'security', name: 'trail', price: prices.bucketStorage, amount: usageOfShared.trailGiB },
      region,
    ),
  ];
  return { total: sum(items.map(({ usd }) => usd)), items };
}

/** `project/api` of `registry/project/api:1.2.3@sha256:...`: each region has a registry of its own. */
function repositoryOf(image: string): string {
  const [tagged = ''] = image.split('@');
  return tagged.slice(tagged.indexOf('/') + 1).replace(/:[^/:]*$/, '');
}
