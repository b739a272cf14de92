import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { ChartBuilder } from '../bundle';
import { groupBy, type Manifest } from '../manifest';
import { PlatformError, type Problem } from '../problem';
import { bugIn } from './bug-in';
import type { BundleInputs } from './bundles-of';
import { bundlesAtOnce } from './bundles-at-once';
import { each, type Outcome } from './outcome';
import { toManifest } from './to-manifest';

/**
 * Renders the charts of bundles.
 *
 * @returns as many results, in their order; one problem for each finding of a construct's own validation
 */
export async function renderCharts(bundles: readonly BundleInputs[]): Promise<readonly Outcome<readonly Manifest[]>[]> {
  if (!bundles.some(hasCharts)) return bundles.map(() => ({ value: [] }));
  const results: Outcome<readonly Manifest[]>[] = [];
  for (let begin = 0; begin < bundles.length; begin += bundlesAtOnce) {
    results.push(...(await renderTogether(bundles.slice(begin, begin + bundlesAtOnce))));
  }
  return results;
}

/**
 * First all charts are built, then all objects of a class are turned into manifests, then those of the next. The processor
 * then has the code of the class at hand, which takes a tenth less time.
 */
async function renderTogether(bundles: readonly BundleInputs[]): Promise<readonly Outcome<readonly Manifest[]>[]> {
  const { ApiObject } = await import('cdk8s'); // loaded by the first bundle that is rendered: it takes longer than most commands
  const built = await each(
    bundles.map((value) => ({ value })),
    async (bundle) => {
      const constructs = await build(bundle);
      // not `chart.apiObjects`, which leaves out what stands within other constructs
      return constructs.filter((construct) => ApiObject.isApiObject(construct)).map((object) => ({ object, bundle }));
    },
  );
  const objects = built.flatMap((outcome) => ('value' in outcome ? outcome.value : []));
  const manifests = manifestsOf(objects);
  return each(built, (own) => own.flatMap(({ object }) => manifests.get(object) ?? []));
}

function hasCharts({ parts }: BundleInputs): boolean {
  return parts.some(({ family }) => family.kind === 'charts');
}

/** Each bundle gets an App of its own: cdk8s's cost grows with the square of the charts in an App. */
async function build({ environment, path, parts }: BundleInputs): Promise<readonly IConstruct[]> {
  const { App } = await import('cdk8s');
  const app = new App();
  for (const { family, inputs } of parts) {
    if (family.kind === 'foreign') continue;
    try {
      const builder: ChartBuilder = await family.load();
      builder.build(app, inputs);
    } catch (thrown) {
      throw bugIn({ environment, path, family: family.name }, thrown);
    }
  }
  const constructs = app.node.findAll();
  const problems = constructs.flatMap(({ node }) =>
    node.validate().map((message) => finding(path, node.path, message)),
  );
  if (problems.length > 0) throw new PlatformError(problems);
  return constructs;
}

interface BuiltObject {
  readonly object: ApiObject;
  readonly bundle: BundleInputs;
}

function manifestsOf(objects: readonly BuiltObject[]): ReadonlyMap<ApiObject, Manifest> {
  const manifests = new Map<ApiObject, Manifest>();
  for (const ofClass of groupBy(objects, ({ object }) => object.constructor).values()) {
    for (const { object, bundle } of ofClass) manifests.set(object, manifestOf({ object, bundle }));
  }
  return manifests;
}

function manifestOf({ object, bundle }: BuiltObject): Manifest {
  try {
    return toManifest(object, bundle.path);
  } catch (thrown) {
    throw bugIn(bundle, thrown);
  }
}

function finding(bundle: string, construct: string, message: string): Problem {
  return { code: 'CONSTRUCT_INVALID', severity: 'error', message, object: `${bundle} ${construct}` };
}
