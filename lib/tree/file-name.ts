import { createHash } from 'node:crypto';
import { kindOrder } from '../kubernetes';
import { apiGroup, groupBy, identityOf, type Manifest } from '../manifest';
import { PlatformError } from '../problem';
import { duplicateObjects } from './duplicate-objects';

/** How much of its identity an object's file name tells; each step only for objects that the one before leaves alike. */
const detail = { name: 0, namespace: 1, group: 2, hash: 3 } as const;

// NAME_MAX is 255 bytes on Linux, macOS and Windows; `.yaml` takes five
const longestStem = 250;

/**
 * File names of one bundle's objects: `<order>-<kind>-<name>.yaml`, so that lexical order is the order of applying.
 *
 * Objects that would share a file also tell their namespace (`10-service-aicode-prod-api.yaml`), then their group
 * (`10-service.serving.knative.dev-aicode-prod-api.yaml`), then a hash of their identity, as ClusterRoles `a:b` and
 * `a-b` need. A name holds only `[a-z0-9.-]`, so no file system merges two. The order of `manifests` plays no part.
 *
 * @throws PlatformError `DUPLICATE_OBJECT` if two manifests have one identity
 */
export function fileNames(manifests: readonly Manifest[]): Map<Manifest, string> {
  const duplicates = duplicateObjects(manifests);
  if (duplicates.length > 0) throw new PlatformError(duplicates);

  const names = new Map(manifests.map((manifest) => [manifest, fileName(manifest, detail.name)]));
  return new Set(names.values()).size === names.size ? names : distinctNames(manifests);
}

/** The names of manifests of which some have to tell more. */
function distinctNames(manifests: readonly Manifest[]): Map<Manifest, string> {
  const details = new Map<Manifest, number>(manifests.map((manifest) => [manifest, detail.name]));
  for (let alike = collisions(details); alike.length > 0; alike = collisions(details)) {
    for (const manifest of alike) details.set(manifest, (details.get(manifest) ?? detail.name) + 1);
  }
  return new Map([...details].map(([manifest, told]) => [manifest, fileName(manifest, told)]));
}

/** Manifests that share a file name and can still tell more; none once all names differ. */
function collisions(details: ReadonlyMap<Manifest, number>): Manifest[] {
  return [...groupBy(details, ([manifest, told]) => fileName(manifest, told)).values()]
    .filter((group) => group.length > 1)
    .flatMap((group) => group.filter(([, told]) => told < detail.hash).map(([manifest]) => manifest));
}

function fileName({ body, stableName }: Manifest, told: number): string {
  const { apiVersion, kind, metadata } = body;
  const group = told >= detail.group ? apiGroup(apiVersion) : '';
  const namespace = told >= detail.namespace ? metadata.namespace : '';
  const typeName = [kind, group].filter(Boolean).join('.');
  const name = [typeName, namespace, stableName ?? metadata.name].filter(Boolean).join('-');
  const stem = `${String(kindOrder(kind).order).padStart(2, '0')}-${safe(name)}`;
  const tellsHash = told === detail.hash || stem.length > longestStem;
  return `${tellsHash ? withHash(stem, identityOf(body)) : stem}.yaml`;
}

function withHash(stem: string, identity: string): string {
  const hash = createHash('sha256').update(identity).digest('hex').slice(0, 12);
  return `${stem.slice(0, longestStem - hash.length - 1)}-${hash}`;
}

function safe(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9.-]/g, '-');
}
