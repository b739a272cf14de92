import type { KubernetesObject } from '../../../lib/manifest';
import { addUsage, applyOverlays, judgeUsage, parseOverlay, type ObjectOverlay } from '../../../lib/overlay';
import type { Problem } from '../../../lib/problem';
import { deployment, foreignManifest, manifest, place } from './overlay-fixtures';

describe('a bundle that holds manifests of ours and foreign ones', () => {
  const account: KubernetesObject = {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: 'agent', namespace: 'shop' },
  };
  const ours = deployment('api', { template: { spec: { serviceAccountName: 'agent', containers: [] } } });
  const lay = (settings: ObjectOverlay): ReturnType<typeof applyOverlays> =>
    applyOverlays([manifest(ours), foreignManifest(account)], [parseOverlay(settings, place)]);

  test('only the foreign ones are renamed, and ours follow', () => {
    const { manifests, problems } = lay({ namePrefix: 'vendor-' });
    expect(problems).toEqual([]);
    expect(manifests.map(({ body }) => body.metadata.name)).toEqual(['api', 'vendor-agent']);
    expect(manifests[0]?.body).toMatchObject({ spec: { template: { spec: { serviceAccountName: 'vendor-agent' } } } });
  });

  test('fails on a patch that renames one of ours, but not a foreign one', () => {
    const rename = (kind: string): ObjectOverlay => ({
      patches: [{ target: { kind }, jsonPatch: [{ op: 'replace', path: '/metadata/name', value: 'other' }] }],
    });
    expect(lay(rename('Deployment')).problems).toMatchObject([{ code: 'OVERLAY_RENAMES' }]);
    expect(lay(rename('ServiceAccount')).problems).toEqual([]);
  });
});

describe('a ConfigMap for an environment with several foreign bundles', () => {
  const settings = (bundle?: string): ObjectOverlay => ({
    configMaps: [{ name: 'settings', data: { a: '1' }, ...(bundle !== undefined && { bundle }) }],
  });
  const lay = (given: ObjectOverlay): { names: readonly string[]; problems: readonly Problem[] } => {
    const overlays = [parseOverlay(given, place)];
    const results = ['platform/80-a', 'platform/81-b'].map((bundle) =>
      applyOverlays([foreignManifest(deployment(), bundle)], overlays),
    );
    const manifests = results.flatMap((result) => result.manifests);
    const usage = addUsage(results.map((result) => result.usage));
    const judged = judgeUsage(overlays, { usage, manifests: () => manifests });
    const problems = [...results.flatMap((result) => result.problems), ...judged];
    return { names: manifests.map(({ bundle, stableName }) => `${bundle} ${stableName}`), problems };
  };

  test('goes to the bundle that it names', () => {
    const { names, problems } = lay(settings('platform/81-b'));
    expect(problems).toEqual([]);
    expect(names).toEqual(['platform/80-a undefined', 'platform/81-b undefined', 'platform/81-b settings']);
  });

  test('fails when it names none, and says what to do', () => {
    expect(lay(settings()).problems).toMatchObject([
      { code: 'OVERLAY_EXPECT', found: '2 matches', fix: 'say with "bundle" which bundle it belongs to' },
    ]);
  });

  test('fails when it names a bundle that is not there', () => {
    expect(lay(settings('platform/99-c')).problems).toMatchObject([
      { code: 'OVERLAY_UNMATCHED', message: 'this is for foreign manifests only, and matches none of them' },
    ]);
  });
});
