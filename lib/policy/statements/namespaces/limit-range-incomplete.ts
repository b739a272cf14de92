import { fieldAt, listOf } from '../../../manifest';
import { limitRange } from '../../kinds';
import type { PolicyStatement } from '../../statement';

type Part = readonly [key: 'max' | 'min' | 'default' | 'defaultRequest', resource: 'cpu' | 'memory'];

const demanded: readonly Part[] = [
  ['max', 'memory'],
  ['min', 'memory'],
  ['default', 'memory'],
  ['defaultRequest', 'memory'],
  ['min', 'cpu'],
  ['defaultRequest', 'cpu'],
];
/** A platform without CPU limits has neither; one of them alone is a mistake. */
const together: readonly Part[] = [
  ['max', 'cpu'],
  ['default', 'cpu'],
];

/** Defaults for those who forgot, bounds for those who did not. */
export const limitRangeIncomplete: PolicyStatement = {
  code: 'LIMIT_RANGE_INCOMPLETE',
  severity: 'warning',
  title: 'limits of containers have a maximum, a minimum and both defaults',
  why: 'A LimitRange that lacks a part leaves that door open: without max one container may ask for a whole node, without default the maximum is what each gets that names none. A platform may do without limits of CPU altogether. Limits of pods and of claims are not asked.',
  fix: 'set max, min, default and defaultRequest for cpu and memory where type is Container',
  sources: ['Trivy KSV-0039'],
  subject: [limitRange],
  check: ({ body }) =>
    listOf(fieldAt(body, 'spec', 'limits')).flatMap((limit, index) => {
      if (fieldAt(limit, 'type') !== 'Container') return [];
      const lacks = ([key, resource]: Part): boolean => fieldAt(limit, key, resource) === undefined;
      const missing = [...demanded.filter(lacks), ...(together.every(lacks) ? [] : together.filter(lacks))];
      if (missing.length === 0) return [];
      return [
        {
          field: `spec.limits[${index}]`,
          message: 'the limits of containers are incomplete',
          found: `no ${missing.map((part) => part.join('.')).join(', ')}`,
          fix: 'add them',
        },
      ];
    }),
  cel: {
    // the API server has filled in defaults from max and min, so it asks for less than we do
    expression:
      "object.spec.?limits.orValue(null) == null || object.spec.limits.all(l, l.type != 'Container' || (" +
      `${demanded.map(has).join(' && ')} && ${together.map(has).join(' == ')}))`,
    message: 'limits of containers must set max, min, default and defaultRequest for cpu and memory',
  },
};

function has([key, resource]: Part): string {
  return `l.?${key}.${resource}.hasValue()`;
}
