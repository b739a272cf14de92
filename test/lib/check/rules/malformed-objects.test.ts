import { join } from 'node:path';
import * as fc from 'fast-check';
import {
  checkManifests,
  describeObjectId,
  factsOf,
  rules,
  type SpecViolation,
  type Target,
} from '../../../../lib/check';
import { toldOnce } from '../../../../lib/check/told-once';
import { fieldSteps, podTemplatesOf, type KubernetesObject, type Manifest } from '../../../../lib/manifest';
import { formatProblem } from '../../../../lib/problem';
import { manifestsOf, targetOf, type ChangeGiven, type ObjectsGiven, type RuleCases } from '../rule-cases';
import { fuzzParameters } from '../../tree/yaml/fuzz-parameters';
import { withField } from '../seeded/mutate';
import { breakages, casesBelow, nameOfPlace, placesIn } from './malformed-objects';

type Attempt = () => readonly SpecViolation[];

const families = ['schema', 'references', 'policy', 'capacity', 'network', 'workloads', 'upgrades'];

// each rule alone, on its own examples: they lead furthest into it
test.each(families)('no rule of %s breaks on an object with any one part of an odd form', async (family) => {
  let tried = 0;
  for (const cases of await casesBelow(join(__dirname, family))) {
    for (const [place, attempt] of attemptsOf(cases)) {
      tried += 1;
      const failure = failureOf(attempt);
      if (failure !== undefined) throw new Error(`${cases.code} breaks at ${place}`, { cause: failure });
    }
  }
  expect(tried).toBeGreaterThan(3000);
});

// an object that is odd for one rule passes through all others too; all of them with KEELSON_FUZZ_RUNS=2000000
test('all rules together get through any example with any one part of an odd form', async () => {
  const all = await casesBelow(__dirname);
  const places = new Map(
    all
      .flatMap(objectsIn)
      .flatMap(({ body }) => placesIn(body).map((steps) => [nameOfPlace(body, steps), { body, steps }])),
  );
  const attempts = [...places].flatMap(([place, { body, steps }]) =>
    breakages.map((breakage) => ({ place, body, steps, breakage })),
  );
  const parameters = fuzzParameters('broken objects', 500, 10);
  const chosen = parameters.numRuns < attempts.length ? fc.sample(fc.constantFrom(...attempts), parameters) : attempts;
  for (const { place, body, steps, breakage } of chosen) {
    const manifest = { body: withField(body, steps, breakage.change), bundle: 'objects.yaml', construct: 'x' };
    const failure = failureOf(() => checkManifests([manifest], targetOf()));
    expect([place, breakage.name, failure]).toEqual([place, breakage.name, undefined]);
  }
});

function objectsIn({ passes, fails, doesNotApply }: RuleCases): readonly Manifest[] {
  return [...passes, ...fails, ...doesNotApply].flatMap((given) => ('yaml' in given ? manifestsOf(given.yaml) : []));
}

/** That of a program; what the rule says must be fit to be printed, too. */
function failureOf(attempt: Attempt): unknown {
  try {
    const violations = attempt();
    const problems = violations.map(({ object, spec, ...violation }) => {
      if (violation.field !== undefined) fieldSteps(violation.field);
      return {
        ...{ ...violation, code: 'ANY', severity: 'error' as const, file: 'objects.yaml', line: 1 },
        ...(object && { object: describeObjectId(object) }),
        ...(spec && { spec: spec.join('.') }),
      };
    });
    const texts = problems.flatMap(({ line: _, ...problem }): readonly unknown[] => Object.values(problem));
    const odd = texts.find((text) => text !== undefined && typeof text !== 'string');
    toldOnce(problems).forEach(formatProblem);
    return odd === undefined ? undefined : new TypeError(`what it says holds a ${typeof odd} instead of a text`);
  } catch (error) {
    return error;
  }
}

function* attemptsOf({ code, passes, fails, doesNotApply }: RuleCases): Generator<readonly [string, Attempt]> {
  const seen = new Set<string>();
  for (const given of [...fails, ...passes, ...doesNotApply]) {
    if ('platform' in given) continue;
    const attempts = 'before' in given ? changesOf(code, given) : objectsOf(code, given, seen);
    yield* attempts;
  }
}

/** Every object of an example, broken at places that no earlier example has. */
function* objectsOf(code: string, given: ObjectsGiven, seen: Set<string>): Generator<readonly [string, Attempt]> {
  const manifests = manifestsOf(given.yaml);
  const judge = judgeOf(code, targetOf(given.target));
  for (const [index, manifest] of manifests.entries()) {
    const before = manifests.slice(0, index);
    const after = manifests.slice(index + 1);
    for (const [place, body] of brokenOnes(manifest.body, seen)) {
      yield [place, () => judge(body, [...before, { ...manifest, body }, ...after])];
    }
  }
}

type Judge = (body: KubernetesObject, manifests: readonly Manifest[]) => readonly SpecViolation[];

function judgeOf(code: string, target: Target): Judge {
  const rule = rules.find((one) => one.code === code);
  if (rule?.scope === 'environment') return (_body, manifests) => rule.check(factsOf(manifests), target);
  if (rule?.scope !== 'object') throw new Error(`${code} does not take objects`);
  return (body) => rule.check({ body, pods: podTemplatesOf(body), target });
}

/** The object in the cluster, the new one, and both. */
function* changesOf(code: string, given: ChangeGiven): Generator<readonly [string, Attempt]> {
  const rule = rules.find((one) => one.code === code);
  const [before, after] = [given.before, given.after].map((yaml) => manifestsOf(yaml)[0]?.body);
  if (rule?.scope !== 'upgrade' || before === undefined) throw new Error(`${code} does not take this change`);
  for (const [place, body] of brokenOnes(before)) {
    yield [`${place} before`, () => rule.check({ before: body, after })];
    yield [`${place} before and after`, () => rule.check({ before: body, after: { ...body } })];
  }
  if (after === undefined) return;
  for (const [place, body] of brokenOnes(after)) yield [`${place} after`, () => rule.check({ before, after: body })];
}

function* brokenOnes(
  body: KubernetesObject,
  seen: Set<string> = new Set(),
): Generator<readonly [string, KubernetesObject]> {
  for (const steps of placesIn(body)) {
    const place = nameOfPlace(body, steps);
    if (seen.has(place)) continue;
    seen.add(place);
    for (const { name, change } of breakages) yield [`${place}: ${name}`, withField(body, steps, change)];
  }
}
