import type { Environment, Platform, Service, Shared } from '../../../lib/spec';

/** Region of an environment's registry; undefined where the registry is not the shared account's. */
export function registryRegion({ registry }: Pick<Environment, 'registry'>, { account }: Shared): string | undefined {
  const [, owner, region] = /^(\d{12})\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/.exec(registry) ?? [];
  return owner === account ? region : undefined;
}

/** Repositories that environments pull from in the shared account, and the tags that they run, both in order of name. */
export function ownImages({ environments }: Platform, shared: Shared): ReadonlyMap<string, readonly string[]> {
  const images = new Map<string, Set<string>>();
  for (const environment of Object.values(environments)) {
    if (registryRegion(environment, shared) === undefined) continue;
    const prefix = `${environment.registry}/`;
    for (const image of Object.values(environment.services).flatMap(imagesOf)) {
      if (!image.startsWith(prefix)) continue;
      const [, repository = '', tag = ''] = /^([^:@]+):([^@]+)@/.exec(image.slice(prefix.length)) ?? [];
      images.set(repository, (images.get(repository) ?? new Set<string>()).add(tag));
    }
  }
  return new Map([...images].sort(([a], [b]) => compare(a, b)).map(([name, tags]) => [name, [...tags].sort(compare)]));
}

function imagesOf({ image, migration, initContainers, sidecars }: Service): readonly string[] {
  const beside = [...Object.values(initContainers), ...Object.values(sidecars)].map((container) => container.image);
  return [image, ...(migration === undefined ? [] : [migration.image]), ...beside];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
