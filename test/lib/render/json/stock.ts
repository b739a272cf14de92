import { ApiObject, App, Chart, type IResolver } from 'cdk8s';
import { bundles } from '../../../../charts';
import { extensions } from '../../../../extensions';
import type { Platform } from '../../../../lib/spec';

const stock = Object.getOwnPropertyDescriptor(ApiObject.prototype, 'toJson');
if (stock === undefined) throw new Error('cdk8s has no ApiObject.toJson any more');

/** `object.toJson()` with cdk8s' own method, whatever stands in its place. */
export function stockJson(object: ApiObject): unknown {
  return asStock(() => object.toJson());
}

/** Does something with cdk8s as it is installed, whatever stands in the place of its methods. */
export function asStock<Result>(work: () => Result): Result {
  const quick = Object.getOwnPropertyDescriptor(ApiObject.prototype, 'toJson');
  Object.defineProperty(ApiObject.prototype, 'toJson', { ...stock });
  try {
    return work();
  } finally {
    Object.defineProperty(ApiObject.prototype, 'toJson', { ...quick });
  }
}

/** Whether something stands in the place of cdk8s' own method. */
export function isReplaced(): boolean {
  return Object.getOwnPropertyDescriptor(ApiObject.prototype, 'toJson')?.value !== stock?.value;
}

/** One object in an App of its own. */
export function objectOf(
  props: object,
  { resolvers = [], labels = {} }: { resolvers?: IResolver[]; labels?: { [key: string]: string } } = {},
): ApiObject {
  const chart = new Chart(new App({ resolvers }), 'chart', { namespace: 'shop', labels });
  return new ApiObject(chart, 'object', { apiVersion: 'v1', kind: 'Thing', ...props });
}

/** Every object that the charts make of a platform. */
export async function objectsOf(platform: Platform): Promise<ApiObject[]> {
  const families = [...bundles, ...extensions].filter((family) => family.kind === 'charts');
  const all = Object.values(platform.environments).flatMap((environment) =>
    families.flatMap((family) => Object.values(family.inputs(environment)).map((inputs) => ({ family, inputs }))),
  );
  const objects = await Promise.all(
    all.map(async ({ family, inputs }) => {
      const app = new App();
      (await family.load()).build(app, inputs);
      return app.node.findAll().filter((construct): construct is ApiObject => ApiObject.isApiObject(construct));
    }),
  );
  return objects.flat();
}
