import { App, type Chart } from 'cdk8s';
import { platformBundles } from '../../../charts/platform';
import type { Bundle } from '../../../lib/bundle';
import type { AddOnName, Environment } from '../../../lib/spec';

/** A rendered object, loose enough for tests to look into. */
export interface Rendered {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels: { readonly [key: string]: string };
    readonly annotations?: { readonly [key: string]: string };
  };
  readonly [field: string]: unknown;
}

/** The objects of one family, such as `namespace`, in an environment. */
export async function render(family: string, environment: Environment): Promise<Rendered[]> {
  const bundle = platformBundles.find(({ name }) => name === family);
  if (bundle === undefined) throw new Error(`there is no family "${family}"`);
  return renderBundle(bundle, environment);
}

/** The one object of a kind in a family. */
export async function renderOne(family: string, kind: string, environment: Environment): Promise<Rendered> {
  const [object, ...others] = (await render(family, environment)).filter((candidate) => candidate.kind === kind);
  if (object === undefined || others.length > 0) throw new Error(`"${family}" has not exactly one ${kind}`);
  return object;
}

/** The objects of all families in an environment. */
export async function renderAll(environment: Environment): Promise<Rendered[]> {
  return (await Promise.all(platformBundles.map((bundle) => renderBundle(bundle, environment)))).flat();
}

/** The environment without some of its add-ons. */
export function without(environment: Environment, ...addOns: readonly AddOnName[]): Environment {
  return {
    ...environment,
    addOns: { ...environment.addOns, ...Object.fromEntries(addOns.map((name) => [name, false])) },
  };
}

async function renderBundle(bundle: Bundle, environment: Environment): Promise<Rendered[]> {
  if (bundle.kind !== 'charts') throw new Error(`the family "${bundle.name}" has no charts`);
  const builder = await bundle.load();
  return Object.values(bundle.inputs(environment)).flatMap((inputs) => {
    const app = new App();
    builder.build(app, structuredClone(inputs)); // as plain data, which is all that a worker gets
    return app.charts.flatMap((chart: Chart): Rendered[] => chart.toJson());
  });
}
