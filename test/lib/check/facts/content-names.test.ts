import fc from 'fast-check';
import { checkPlatform, type CheckOptions, type Verdicts } from '../../../../lib/check';
import { areApart, shaperOf } from '../../../../lib/check/facts/content-names';
import type { KubernetesObject, Manifest } from '../../../../lib/manifest';
import { projectKinds } from '../../../custom-kinds';
import { knownFacts } from '../../../known-facts';
import { smallPlatform } from '../../../small-platform';

const [one, other] = ['api-env-11111111', 'api-env-22222222'];

/** What is seen of a text in a bundle with objects of these names. */
function shape(names: readonly string[], text: string): string {
  return shaperOf(names).shapeOf(text);
}

test('a name that follows its content looks the same with any content', () => {
  expect(shape([one], `{"name":"${one}"}`)).toBe(shape([other], `{"name":"${other}"}`));
  expect(shape([one], `{"name":"${other}"}`)).not.toBe(shape([one], `{"name":"${one}"}`));
});

test('two objects whose names differ in what follows the content stay two', () => {
  const text = (...names: readonly string[]): string => JSON.stringify(names);
  expect(shape([one, other], text(one, other))).not.toBe(shape([one, other], text(one, one)));
});

test('names that another bundle has or mentions are not taken for equal', () => {
  const owner = { own: ['api-env'], others: [] };
  expect(areApart([owner, { own: ['web-env'], others: ['cache'] }])).toBe(true);
  expect(areApart([owner, owner])).toBe(false);
  expect(areApart([owner, { own: [], others: ['api-env'] }])).toBe(false);
});

test('whatever becomes of such names, a rule that is asked again says what it says anew', () => {
  const platform = smallPlatform({});
  const options: CheckOptions = { crds: projectKinds(), today: '2026-11-21' };
  const judge = (manifests: readonly Manifest[], memory?: Map<string, Verdicts>): string => {
    const verdicts = memory && {
      code: '',
      memory: {
        find: (name: string): Verdicts => memory.get(name) ?? {},
        keep: (name: string, made: Verdicts): void => void memory.set(name, made),
      },
    };
    const checked = [{ name: 'production', bundles: [], facts: () => knownFacts(manifests) }];
    return JSON.stringify(checkPlatform(platform, checked, { ...options, verdicts }).open);
  };
  fc.assert(
    fc.property(states, ([before, after]) => {
      const memory = new Map<string, Verdicts>();
      judge(before, memory);
      expect(judge(after, memory)).toBe(judge(after));
    }),
    { numRuns: 200 },
  );
});

// few names, so that they meet
const name = fc.constantFrom(one, other, one, other, 'web-env-11111111');
const bundle = fc.constantFrom('services/api', 'services/web');
/** An object before and after a change, which most objects do not have. */
const objects = fc
  .record({
    names: fc.tuple(name, name),
    isChanged: fc.boolean(),
    bundle,
    isMap: fc.boolean(),
    index: fc.nat({ max: 2 }),
  })
  .map(({ names: [before, after], isChanged, bundle: path, isMap, index }) =>
    [before, isChanged ? after : before].map((own) => placed(path, isMap ? mapOf(own) : podOf(`pod-${index}`, own))),
  );
const states = fc
  .array(objects, { minLength: 2, maxLength: 4 })
  .map((all) => [0, 1].map((state) => all.flatMap((both) => both[state] ?? [])) as [Manifest[], Manifest[]]);

function placed(path: string, body: KubernetesObject): Manifest {
  return { body, bundle: path, construct: body.kind };
}

function mapOf(own: string): KubernetesObject {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: own, namespace: 'shop-prod' }, data: { KEY: 'x' } };
}

function podOf(own: string, mapName: string): KubernetesObject {
  const containers = [
    { name: 'main', image: 'registry.example.com/a:1', envFrom: [{ configMapRef: { name: mapName } }] },
  ];
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name: own, namespace: 'shop-prod' }, spec: { containers } };
}
