import { fieldAt, fieldsOf, listOf } from '../../manifest';
import type { Fact, FactReader } from './fact';

/** What a LimitRange says of pods, or of containers. */
export interface LimitRangeFact extends Fact {
  readonly type: 'Container' | 'Pod';
  /** Each by resource, as written. */
  readonly max: Quantities;
  readonly min: Quantities;
  readonly maxLimitRequestRatio: Quantities;
  /** The limit of a container that sets none; the API server takes it from `max` where nothing is written. */
  readonly default: Quantities;
  /** The request of a container that sets neither; from the default limit or from `min` where nothing is written. */
  readonly defaultRequest: Quantities;
}

type Quantities = { readonly [resource: string]: string };

export const readLimitRanges: FactReader<LimitRangeFact> = ({ body }, object) => {
  if (body.kind !== 'LimitRange' || body.apiVersion !== 'v1') return [];
  return listOf(fieldAt(body, 'spec', 'limits')).flatMap((limit) => {
    const type = fieldAt(limit, 'type');
    if (type !== 'Container' && type !== 'Pod') return [];
    const read = (field: string): Quantities => quantitiesOf(fieldAt(limit, field));
    const [max, min] = [read('max'), read('min')];
    // https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/v1/defaults.go: SetDefaults_LimitRangeItem
    const standard = type === 'Container' ? { ...max, ...read('default') } : {};
    const defaultRequest = type === 'Container' ? { ...min, ...standard, ...read('defaultRequest') } : {};
    const maxLimitRequestRatio = read('maxLimitRequestRatio');
    return [{ object, type, max, min, maxLimitRequestRatio, default: standard, defaultRequest }];
  });
};

/** Quantities may be written as numbers too. */
function quantitiesOf(value: unknown): Quantities {
  return Object.fromEntries(
    Object.entries(fieldsOf(value)).flatMap(([resource, quantity]) =>
      typeof quantity === 'string' || typeof quantity === 'number' ? [[resource, String(quantity)] as const] : [],
    ),
  );
}
