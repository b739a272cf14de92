import * as fc from 'fast-check';
import { factsOf, rules, type Facts } from '../../../../lib/check';
import { targetOf } from '../../../../lib/check/target-of';
import type { Manifest } from '../../../../lib/manifest';
import { projectKinds } from '../../../custom-kinds';
import { joinedFacts } from '../../../joined-facts';
import { referenceManifests } from '../../../reference-manifests';
import { referenceEnvironment, referencePlatform } from '../../../reference-platform';
import { fuzzParameters } from '../../tree/yaml/fuzz-parameters';
import { askPlatformRule, askSpecRule } from '../ask-rule';
import { withField, type Steps } from '../seeded/mutate';
import { breakages, nameOfPlace, placesIn } from './malformed-objects';

/** What one broken object says, which differs from what all others say. */
interface BrokenFacts {
  readonly manifest: Manifest;
  readonly place: string;
  readonly facts: Facts;
}

const environment = referenceEnvironment('production');
const target = targetOf(environment, projectKinds());
let manifests: readonly Manifest[];
let broken: readonly BrokenFacts[];

beforeAll(async () => {
  manifests = await referenceManifests('production');
  broken = brokenFacts();
});

test('the facts of an object of which any one part is of an odd form can be read', () => {
  expect(broken.length).toBeGreaterThan(1000);
});

// all of them with KEELSON_FUZZ_RUNS=1000000: some minutes
test('no rule about environments breaks on an object of which any one part is of an odd form', () => {
  const parameters = fuzzParameters('broken facts', 150, 40);
  const isAll = parameters.numRuns >= broken.length;
  const chosen = isAll ? broken : fc.sample(fc.constantFrom(...broken), parameters);
  const known = new Map(manifests.map((manifest) => [manifest, factsOf([manifest])] as const));
  for (const { manifest, place, facts } of chosen) {
    const all = joinedFacts(manifests.flatMap((one) => (one === manifest ? facts : (known.get(one) ?? []))));
    expect([place, failureOf(all)]).toEqual([place, undefined]);
  }
});

function failureOf(facts: Facts): unknown {
  try {
    for (const rule of rules) {
      if (rule.scope === 'environment') rule.check(facts, target);
      if (rule.scope === 'spec' || rule.scope === 'service') askSpecRule(rule, { environment, facts, target });
      if (rule.scope === 'platform' || rule.scope === 'neighbours')
        askPlatformRule(rule, referencePlatform(), { facts: { production: facts, staging: facts } });
    }
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Rules see facts alone: what leads to the same ones is tried once. */
function brokenFacts(): readonly BrokenFacts[] {
  const distinct = new Map<string, BrokenFacts>();
  for (const { manifest, steps, name } of places()) {
    for (const { name: way, change } of breakages) {
      const facts = factsOf([{ ...manifest, body: withField(manifest.body, steps, change) }]);
      const key = JSON.stringify(facts);
      if (!distinct.has(key)) distinct.set(key, { manifest, place: `${name}: ${way}`, facts });
    }
  }
  return [...distinct.values()];
}

function places(): readonly { readonly manifest: Manifest; readonly steps: Steps; readonly name: string }[] {
  const all = manifests.flatMap((manifest) =>
    placesIn(manifest.body).map((steps) => ({ manifest, steps, name: nameOfPlace(manifest.body, steps) })),
  );
  return [...new Map(all.map((place) => [place.name, place])).values()];
}
