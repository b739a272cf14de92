import fc from 'fast-check';
import { PlatformError } from '../../../../lib/problem';
import { resolvePlatform, type Platform, type PlatformSource } from '../../../../lib/spec';
import type { EnvironmentValues, Services } from '../../../small-platform';
import { environmentAt } from './environment';
import { defaults, serviceOf, serviceTypes, type Around, type ServiceType } from './service';
import { seldom, serviceNames } from './words';

const images = [...serviceNames, 'beside', 'proxy', 'migrate'];
const pins = {
  file: 'images.yaml',
  text: images.map((image) => `${image}:\n  tag: 1.2.3\n  digest: sha256:${'a'.repeat(64)}\n`).join(''),
};

interface Kind {
  readonly name: string;
  readonly type: ServiceType;
}

const kind: fc.Arbitrary<Kind> = fc.record({
  name: fc.constantFrom(...serviceNames),
  type: fc.constantFrom(...serviceTypes),
});
const kinds = fc.uniqueArray(kind, { selector: ({ name }) => name, minLength: 1, maxLength: 3 });

const services: fc.Arbitrary<Services> = kinds.chain((chosen) =>
  fc.record(Object.fromEntries(chosen.map((one) => [one.name, serviceOf(one.type, aroundOf(one, chosen))]))),
);

const layer = (octet: number, shortName: string): fc.Arbitrary<EnvironmentValues> =>
  environmentAt(octet).map((values) => ({ ...values, shortName, domain: `${shortName}.example.com` }));

/** What one of two environments does not have of a service; null where it lacks all of it. */
const lacks = fc.constantFrom(
  {},
  { calls: null },
  { secrets: null, env: null },
  { sidecars: null, probes: null },
  null,
);

const staging = fc.record({
  values: layer(1, 'stg'),
  lacking: fc.array(lacks, { maxLength: 3 }),
  lackedBy: fc.constantFrom('staging', 'production'),
});

/** Sources of platforms, mostly legal: production with up to three services, now and then promoted from staging. */
export const platformSources: fc.Arbitrary<PlatformSource> = fc
  .record({
    project: fc.constantFrom('shop', 'p', 'x'.repeat(18)),
    owner: fc.constantFrom('shop-team', '1'),
    defaults: seldom(defaults),
    services,
    production: layer(0, 'prod'),
    staging: seldom(staging, 8),
  })
  .map(({ project, owner, production, staging: before, ...base }) => {
    const source = { project, owner, base: { values: base } };
    if (before === undefined) return { ...source, environments: { production: { values: production } } };
    const names = Object.keys(base.services).slice(0, before.lacking.length);
    const services = Object.fromEntries(names.map((name, index) => [name, before.lacking[index] ?? null]));
    const layers = { staging: before.values, production: { ...production, promotesFrom: 'staging' } };
    const environments = Object.entries(layers).map(([name, values]) => [
      name,
      { values: name === before.lackedBy ? { ...values, services } : values },
    ]);
    return { ...source, environments: Object.fromEntries(environments) as PlatformSource['environments'] };
  });

/** The platform of a source. */
export function resolveGenerated(source: PlatformSource): Platform {
  return resolvePlatform(source, { pins: { production: pins, staging: pins } });
}

/** Legal platforms without end, the same ones for the same seed. */
export function* generatedPlatforms(seed: number): Generator<Platform> {
  for (let next = seed; ; next += 1) {
    const platform = fc.sample(platformSources, { seed: next, numRuns: 1 }).map(legal)[0];
    if (platform !== undefined) yield platform;
  }
}

function legal(source: PlatformSource): Platform | undefined {
  try {
    return resolveGenerated(source);
  } catch (error) {
    if (error instanceof PlatformError) return undefined;
    throw error;
  }
}

/** Services with an address can be called; only a stateful one calls itself. */
function aroundOf({ name, type }: Kind, all: readonly Kind[]): Around {
  const called = all.filter((one) => one.type === 'http' || one.type === 'stateful').map((one) => one.name);
  return {
    name,
    called: type === 'stateful' ? called : called.filter((other) => other !== name),
    services: all.map((one) => one.name),
  };
}
