import { PlatformError, type Problem } from '../../problem';
import { readPins, type PinFile, type Pins } from '../images/read-pins';
import type { Path } from '../layers';
import type { Locate } from '../locate/locate';
import { names } from '../names/names';
import { checkSettings } from '../platform/check-settings';
import { shared, type Shared } from '../platform/shared';
import { platformSchema } from '../platform/platform-schema';
import type { PlatformSource } from '../platform/platform-source';
import type { Finding } from '../rules/finding';
import { platformRules } from '../rules/platform';
import { checkLayers } from './check-layers';
import { completeService } from './complete-service';
import { deepFreeze } from './deep-freeze';
import { findingsOf } from './findings-of-issue';
import type { Environment, Platform } from './platform';
import { resolveEnvironment, type ParsedEnvironment } from './resolve-environment';
import { serviceParser } from './service-parser';
import { distinct, mistakeOf, tell, toProblem, type Told } from './told';

export type { Locate } from '../locate/locate';

export interface ResolveOptions {
  /** Image pins by environment. */
  readonly pins: { readonly [environment: string]: PinFile };
  /** Asked only when there is a problem. Default: problems name the place in the spec alone. */
  readonly locate?: Locate | undefined;
}

/**
 * Turns a platform's source into complete, frozen specs: layers merged, defaults filled in, every rule checked.
 *
 * @throws PlatformError with every problem of every environment
 */
export function resolvePlatform(
  source: PlatformSource,
  { pins: files, locate = () => undefined }: ResolveOptions,
): Platform {
  const shape = checkShape(source, locate);
  if (shape.fatal) throw new PlatformError(shape.problems);
  const pins = Object.keys(source.environments).map((name) => readPins(name, pinFile(files, name)));
  const parser = serviceParser();
  const parsed = Object.keys(source.environments).map((name, index) =>
    resolveEnvironment(source, name, { pins: pins[index] ?? noPins, parser }),
  );
  const told = [
    ...parsed.flatMap((environment) => layerProblems(source, environment, locate)),
    ...parsed.flatMap((environment) => environmentProblems(environment, locate)),
    ...acrossEnvironments(source, parsed, locate),
  ];
  const problems = [...shape.problems, ...distinct(told), ...pins.flatMap((file) => file.problems)];
  if (problems.length > 0) throw new PlatformError(problems);
  const { project, owner } = source;
  const platform = { project, owner, checks: checkSettings.parse(source.checks ?? {}) };
  const environments = parsed.map(
    (environment, index) => [environment.name, complete(platform, environment, pins[index] ?? noPins)] as const,
  );
  return deepFreeze({
    ...platform,
    shared: sharedOf(source),
    environments: Object.fromEntries(environments),
  });
}

function pinFile(files: ResolveOptions['pins'], name: string): PinFile {
  const known = Object.hasOwn(files, name) ? files[name] : undefined;
  return known ?? { file: `environments/images/${name}.yaml`, text: '' };
}

const noPins: Pins = { file: '', pins: {}, names: [], problems: [] };

function checkShape(source: PlatformSource, locate: Locate): { fatal: boolean; problems: Problem[] } {
  const tree = { ...source };
  const issues = platformSchema.safeParse(tree).error?.issues ?? [];
  const findings = issues.flatMap((issue) => findingsOf(issue, { schema: platformSchema, tree, at: [] }));
  return {
    fatal: findings.some(({ code }) => code !== 'SPEC_UNKNOWN_KEY'), // a key too many keeps nothing from being checked
    problems: findings.map((finding) => toProblem(finding, sourcePlace(finding.path), locate(finding.path))),
  };
}

function layerProblems(source: PlatformSource, { name, layers }: ParsedEnvironment, locate: Locate): Told[] {
  return checkLayers(source, name, layers).map(({ source: place, ...finding }) => {
    const problem = toProblem({ ...finding, path: place }, sourcePlace(place), locate(place));
    return { problem, mistake: mistakeOf(problem, place) };
  });
}

/** A place in an environment's own layer is shown as the user thinks of it: `production.services.api`. */
function sourcePlace(place: Path): string {
  if (place[0] !== 'environments' || place.length === 1) return place.join('.');
  return place
    .slice(1)
    .filter((key, index) => !(index === 1 && key === 'values'))
    .join('.');
}

function environmentProblems({ name, findings, origin }: ParsedEnvironment, locate: Locate): Told[] {
  return findings.map((finding) => tell(finding, name, origin, locate));
}

function acrossEnvironments(source: PlatformSource, parsed: readonly ParsedEnvironment[], locate: Locate): Told[] {
  const environments = Object.fromEntries(
    parsed.flatMap(({ name, environment }) => (environment ? [[name, environment]] : [])),
  );
  const environmentNames = parsed.map(({ name }) => name);
  const context = { project: source.project, environments, environmentNames, shared: sharedOf(source) };
  return platformRules.flatMap((rule) =>
    rule(context).map(({ environment, ...finding }) => {
      if (environment === undefined) return tellOfPlatform(finding, locate);
      const origin = parsed.find(({ name }) => name === environment)?.origin ?? (() => undefined);
      return tell(finding, environment, origin, locate);
    }),
  );
}

function tellOfPlatform(finding: Finding, locate: Locate): Told {
  const problem = toProblem(finding, finding.path.join('.'), locate(finding.path));
  return { problem, mistake: mistakeOf(problem, finding.path) };
}

/** The outer shape of the source has been checked. */
function sharedOf({ shared: block }: PlatformSource): Shared | undefined {
  return shared.optional().safeParse(block).data;
}

function complete(
  platform: Omit<Platform, 'environments' | 'shared'>,
  { name, layers, environment, services }: ParsedEnvironment,
  { pins }: Pins,
): Environment {
  if (environment === undefined) throw new Error(`environment "${name}" has no spec, though it has no problem`);
  const around = { ...platform, environment, pins };
  return {
    ...environment,
    name,
    ...platform,
    namespace: names.namespace({ project: platform.project, shortName: environment.shortName }),
    services: Object.fromEntries(
      Object.entries(services).map(([service, spec]) => [service, completeService(service, spec, around)]),
    ),
    objects: layers.flatMap(({ source: place, layer }) =>
      layer.objects === undefined ? [] : [{ source: [...place, 'objects'], value: layer.objects }],
    ),
  };
}
