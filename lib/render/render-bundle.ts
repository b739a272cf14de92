import type { Bundle, ChartBuilder } from '../bundle';
import type { Manifest } from '../manifest';
import { PlatformError, type Problem } from '../problem';
import type { Environment, Platform } from '../spec';
import { renderForeignParts, type ForeignPartOptions } from './foreign-parts';
import { toManifest } from './to-manifest';

/** What one family adds to a bundle, and the data that it is made from. */
export interface BundlePart {
  readonly family: Bundle;
  readonly inputs: unknown;
}

/** The bundles of an environment by path, each with its parts in the order of the families. */
export function bundlesOf(
  environment: Environment,
  families: readonly Bundle[],
): ReadonlyMap<string, readonly BundlePart[]> {
  const bundles = new Map<string, BundlePart[]>();
  for (const family of families) {
    for (const [path, inputs] of Object.entries(family.inputs(environment))) {
      bundles.set(path, [...(bundles.get(path) ?? []), { family, inputs }]);
    }
  }
  return new Map([...bundles].sort(([one], [two]) => (one < two ? -1 : 1)));
}

/** The charts of one bundle and the data that each is made from; none for a bundle that there is not. */
export function bundleInputs(environment: Environment, bundle: string, families: readonly Bundle[]): BundleInputs {
  return { bundle, parts: bundlesOf(environment, families).get(bundle) ?? [] };
}

export interface BundleInputs {
  readonly bundle: string;
  readonly parts: readonly BundlePart[];
}

/**
 * Renders one bundle from its inputs, without object overlays.
 *
 * @throws PlatformError with one problem for each finding of a construct's own validation
 */
export function renderInputs(
  { bundle, parts }: BundleInputs,
  options: ForeignPartOptions = {},
): Promise<readonly Manifest[]> {
  return renderParts(bundle, parts, options);
}

/**
 * Renders one bundle; for tests of a platform, and wherever one bundle is enough.
 *
 * @param path environment and bundle, as in `dist/`: `dev/services/api`
 * @throws PlatformError `BUNDLE_UNKNOWN` when there is no such bundle; every problem that the charts find
 * @example const manifests = await renderBundle(platform, 'dev/services/api', bundles);
 */
export async function renderBundle(
  platform: Platform,
  path: string,
  families: readonly Bundle[],
  options: ForeignPartOptions = {},
): Promise<readonly Manifest[]> {
  const all = Object.values(platform.environments).flatMap((environment) =>
    [...bundlesOf(environment, families)].map(([bundle, parts]) => ({
      path: `${environment.name}/${bundle}`,
      bundle,
      parts,
    })),
  );
  const wanted = all.find((bundle) => bundle.path === path);
  if (wanted === undefined) {
    const accepted = all.map((bundle) => bundle.path).join(', ');
    const message = `there is no bundle "${path}"`;
    throw new PlatformError([{ code: 'BUNDLE_UNKNOWN', severity: 'error', message, found: path, accepted }]);
  }
  return renderParts(wanted.bundle, wanted.parts, options);
}

/**
 * Renders the parts of a bundle: its charts, then what somebody else wrote.
 *
 * @throws PlatformError with one problem for each finding of a construct's own validation; those of foreign parts
 */
export async function renderParts(
  path: string,
  parts: readonly BundlePart[],
  options: ForeignPartOptions = {},
): Promise<readonly Manifest[]> {
  const hasCharts = parts.some(({ family }) => family.kind === 'charts');
  const manifests = hasCharts ? await renderCharts(path, parts) : [];
  return [...manifests, ...(await renderForeignParts(path, parts, options))];
}

/** Charts get an App of their own: cdk8s's cost grows with the square of the charts in an App. */
async function renderCharts(path: string, parts: readonly BundlePart[]): Promise<readonly Manifest[]> {
  const { ApiObject, App } = await import('cdk8s'); // loaded by the first bundle that is rendered: it takes longer than most commands
  const app = new App();
  for (const { family, inputs } of parts) {
    if (family.kind === 'foreign') continue;
    const builder: ChartBuilder = await family.load();
    builder.build(app, inputs);
  }
  const constructs = app.node.findAll();
  const problems = constructs.flatMap(({ node }) =>
    node.validate().map((message) => finding(path, node.path, message)),
  );
  if (problems.length > 0) throw new PlatformError(problems);
  // not `chart.apiObjects`, which leaves out what stands within other constructs
  return constructs.filter((construct) => ApiObject.isApiObject(construct)).map((object) => toManifest(object, path));
}

function finding(bundle: string, construct: string, message: string): Problem {
  return { code: 'CONSTRUCT_INVALID', severity: 'error', message, object: `${bundle} ${construct}` };
}
