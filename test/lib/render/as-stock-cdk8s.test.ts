import { bundles } from '../../../charts';
import { extensions } from '../../../extensions';
import { renderManifests } from '../../../lib/render';
import type { Platform } from '../../../lib/spec';
import { everyFeature } from '../../every-feature';
import { referencePlatform } from '../../reference-platform';
import { objectsOf, stockJson } from './json/stock';

const families = [...bundles, ...extensions];
const annotation = 'argocd.argoproj.io/sync-wave';

interface StockObject {
  readonly metadata: { readonly annotations?: { readonly [key: string]: string } };
}

/** What stock cdk8s makes of the charts of every bundle, each family in an App of its own. */
async function stock(platform: Platform): Promise<unknown[]> {
  return (await objectsOf(platform)).map(stockJson);
}

/** An object without what we add, which is one annotation. */
function withoutWave({ metadata: { annotations, ...metadata }, ...body }: StockObject): object {
  const others = Object.entries(annotations ?? {}).filter(([key]) => key !== annotation);
  return { ...body, metadata: { ...metadata, ...(others.length > 0 && { annotations: Object.fromEntries(others) }) } };
}

const sorted = (values: readonly unknown[]): string[] => values.map(text).sort();

/** Text that does not depend on the order of keys, but on everything else. */
function text(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [two]) => (one < two ? -1 : 1)))
      : inner,
  );
}

test.each([
  ['the reference platform', referencePlatform()],
  ['a platform with every feature', everyFeature()],
])(
  '%s is what stock cdk8s prints for the same charts, but for key order and the sync wave',
  async (_name, platform) => {
    const { environments } = await renderManifests(platform, families);
    const ours = environments.flatMap(({ manifests }) => manifests.map(({ body }) => withoutWave(body)));

    expect(sorted(ours)).toEqual(sorted(await stock(platform)));
    expect(ours.length).toBeGreaterThan(40);
  },
);
