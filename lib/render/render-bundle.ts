import type { Bundle } from '../bundle';
import type { Manifest } from '../manifest';
import { PlatformError } from '../problem';
import type { Platform } from '../spec';
import { bundlesOf, type BundleInputs } from './bundles-of';
import { renderForeignParts, type ForeignPartOptions } from './foreign-parts';
import { each, valueOf, type Outcome } from './outcome';
import { renderCharts } from './render-charts';

/**
 * Renders bundles from their inputs, without object overlays: the charts of each, then what somebody else wrote.
 *
 * @returns as many results, in their order; what is wrong with a bundle is in its own
 */
export async function renderBundles(
  bundles: readonly BundleInputs[],
  options: ForeignPartOptions = {},
): Promise<readonly Outcome<readonly Manifest[]>[]> {
  return each(await renderCharts(bundles), async (charts, index) => {
    const bundle = bundles[index];
    return bundle === undefined ? charts : [...charts, ...(await renderForeignParts(bundle, options))];
  });
}

/**
 * The same of one bundle.
 *
 * @throws PlatformError with everything that is wrong with it
 */
export async function renderInputs(
  bundle: BundleInputs,
  options: ForeignPartOptions = {},
): Promise<readonly Manifest[]> {
  return (await renderBundles([bundle], options)).flatMap(valueOf);
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
    bundlesOf(environment, families).map((bundle) => {
      return { path: `${environment.name}/${bundle.path}`, environment: environment.name, bundle };
    }),
  );
  const wanted = all.find((one) => one.path === path);
  if (wanted === undefined) {
    const accepted = all.map((bundle) => bundle.path).join(', ');
    const message = `there is no bundle "${path}"`;
    throw new PlatformError([{ code: 'BUNDLE_UNKNOWN', severity: 'error', message, found: path, accepted }]);
  }
  return renderInputs(wanted.bundle, { ...options, environment: wanted.environment });
}
